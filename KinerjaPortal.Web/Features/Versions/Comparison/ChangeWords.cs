using System.Globalization;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Web.Features.Designer;
using KinerjaPortal.Web.Features.Designer.Steps;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Versions.Comparison;

/// <summary>What changed between two sheets, a sentence for each thing.</summary>
/// <param name="drawn">The designer's words: what a step does is called the same where it is drawn and where it is compared.</param>
public sealed class ChangeWords(IStringLocalizer<VersionsText> text, IStringLocalizer<DesignerText> drawn, SopDefinition before, SopDefinition after)
{
    public string Sentence(SopChange change) => change switch
    {
        SopChange.IdentityChanged identity => Changed(text[$"Field{identity.Field}"], identity.Before, identity.After),
        SopChange.IdentityLineAdded line => text["LineAdded", text[$"Field{line.Field}"].Value, line.Line],
        SopChange.IdentityLineRemoved line => text["LineRemoved", text[$"Field{line.Field}"].Value, line.Line],
        SopChange.IdentityLinesSorted lines => text["LinesSorted", text[$"Field{lines.Field}"].Value],
        SopChange.LaneAdded lane => text["LaneAdded", lane.Lane.Heading],
        SopChange.LaneRemoved lane => text["LaneRemoved", lane.Lane.Heading],
        SopChange.LaneRenamed lane => text["LaneRenamed", lane.Before.Heading, lane.After.Heading],
        SopChange.LaneKindChanged lane => text[lane.After.IsExternal ? "LaneWentOut" : "LaneCameIn", lane.After.Heading],
        SopChange.LaneSorted { AfterLane: { } left } lane => text["LaneSortedAfter", lane.Lane.Heading, left.Heading],
        SopChange.LaneSorted lane => text["LaneSortedFirst", lane.Lane.Heading],
        SopChange.StepAdded step => text["StepAdded", step.Step.Number, step.Step.Activity, Lane(after, step.Step)],
        SopChange.StepRemoved step => text["StepRemoved", step.Step.Number, step.Step.Activity],
        SopChange.StepMoved { AfterStep: { } above } step => text["StepMovedAfter", step.Step.Number, step.Step.Activity, above.Number],
        SopChange.StepMoved step => text["StepMovedFirst", step.Step.Number, step.Step.Activity],
        SopChange.CellChanged cell => text["CellChanged", cell.After.Number, cell.After.Activity, InSentence(Cell(cell))],
        SopChange.FlowAdded flow => text["FlowAdded", flow.From.Number, flow.To.Number, Label(flow.Label)],
        SopChange.FlowRemoved flow => text["FlowRemoved", flow.From.Number, flow.To.Number, Label(flow.Label)],
        SopChange.FlowRelabelled flow => text["FlowRelabelled", flow.From.Number, flow.To.Number, Label(flow.Before), Label(flow.After)],
        _ => throw new InvalidOperationException($"No words for {change.GetType().Name}."),
    };

    public static string Lane(SopDefinition sheet, SopStep step) =>
        sheet.Lanes.FirstOrDefault(lane => lane.Pelaksana == step.Pelaksana)?.Heading ?? step.Pelaksana;

    /// <summary>Where a row's arrows lead: <c>ke 4 (Ya), ke 2 (Tidak)</c>.</summary>
    public string Flows(SopDefinition sheet, SopStep step) =>
        string.Join(", ",
            from flow in sheet.Flows
            where flow.From == step.Id
            let to = sheet.Steps.FirstOrDefault(other => other.Id == flow.To)
            where to is not null
            select flow.Label == FlowLabel.None ? text["FlowTo", to.Number].Value : text["FlowToBy", to.Number, Label(flow.Label)].Value);

    public string Symbol(SopStep step) => text[$"Symbol{step.Symbol}"];

    public string Action(SopStep step) => drawn[$"Step.Action.{step.Action}"];

    public string Need(SopStep step) => drawn.Need(step);

    private string Cell(SopChange.CellChanged change)
    {
        var (was, now) = (change.Before, change.After);
        return change.Cell switch
        {
            StepCell.Number => Changed(text["CellNumber"], was.Number, now.Number),
            StepCell.Activity => Changed(text["CellActivity"], was.Activity, now.Activity),
            StepCell.Pelaksana => Changed(text["CellPelaksana"], Lane(before, was), Lane(after, now)),
            StepCell.PelaksanaInferred => text[now.PelaksanaInferred ? "PelaksanaInDoubt" : "PelaksanaConfirmed"],
            StepCell.Symbol => Changed(text["CellSymbol"], Symbol(was), Symbol(now)),
            StepCell.Action => Changed(text["CellAction"], Action(was), Action(now)),
            StepCell.Need => Changed(text["CellNeed"], Need(was), Need(now)),
            StepCell.Kelengkapan => Changed(text["CellKelengkapan"], was.MutuBaku.Kelengkapan, now.MutuBaku.Kelengkapan),
            StepCell.Waktu => Changed(text["CellWaktu"], was.MutuBaku.PrintedWaktu, now.MutuBaku.PrintedWaktu),
            StepCell.Output => Changed(text["CellOutput"], was.MutuBaku.Output, now.MutuBaku.Output),
            StepCell.Keterangan => Changed(text["CellKeterangan"], was.Keterangan, now.Keterangan),
            StepCell.LinkedSop => text["LinkedSopChanged"],
            _ => throw new InvalidOperationException($"No words for the cell {change.Cell}."),
        };
    }

    private string Changed(string what, string? was, string? now) => (string.IsNullOrEmpty(was), string.IsNullOrEmpty(now)) switch
    {
        (true, false) => text["WasFilled", what, now!],
        (false, true) => text["WasCleared", what, was!],
        _ => text["WasChanged", what, was ?? "", now ?? ""],
    };

    private static string InSentence(string words) => char.ToLower(words[0], CultureInfo.CurrentCulture) + words[1..];

    private string Label(FlowLabel label) => label == FlowLabel.None ? text["FlowPlain"] : label.ToString();
}
