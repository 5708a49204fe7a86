using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Tests.Support;

/// <summary>The generator is itself an instrument: a blind one would let every property pass.</summary>
public sealed class SopGraphsTests
{
    [Fact]
    public void Every_generated_sheet_keeps_the_rules() =>
        Check.QuickThrowOnFailure(Prop.ForAll(SopGraphs.Valid(), sheet => SopGraphCheck.Check(sheet).Count == 0));

    [Fact]
    public void Every_shrunk_sheet_keeps_the_rules_and_is_smaller() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            SopGraphs.Valid(),
            sheet => SopGraphs.Valid().Shrinker(sheet).All(
                smaller => smaller.Steps.Count == sheet.Steps.Count - 1 && SopGraphCheck.Check(smaller).Count == 0)));

    [Fact]
    public void The_generated_sheets_are_of_all_kinds()
    {
        var sheets = SopGraphs.Sheets.Sample(300).ToList();

        Assert.Contains(sheets, sheet => sheet.Steps.Count <= 5);
        Assert.Contains(sheets, sheet => sheet.Steps.Count >= 35);
        Assert.Contains(sheets, sheet => sheet.Lanes.Count == 1);
        Assert.Contains(sheets, sheet => sheet.Lanes.Count == 7);
        Assert.Contains(sheets, sheet => sheet.Steps.Count(step => step.Symbol == StepSymbol.End) > 1);
        Assert.Contains(sheets, sheet => Leaps(sheet).Any(leap => leap < 0));
        Assert.Contains(sheets, sheet => Leaps(sheet).Any(leap => leap > 2));
        Assert.Contains(sheets, sheet => sheet.Flows.Any(flow => flow.Label == FlowLabel.None && Leap(sheet, flow) < 0));
    }

    private static IEnumerable<int> Leaps(SopDefinition sheet) =>
        sheet.Flows.Where(flow => flow.Label != FlowLabel.None).Select(flow => Leap(sheet, flow));

    private static int Leap(SopDefinition sheet, SopFlow flow) => Row(sheet, flow.To) - Row(sheet, flow.From);

    private static int Row(SopDefinition sheet, Guid id) => sheet.Steps.Index().First(step => step.Item.Id == id).Index;
}
