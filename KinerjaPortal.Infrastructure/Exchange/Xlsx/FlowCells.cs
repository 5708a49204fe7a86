using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>
/// What stands in the columns of the arrows. Blank is the next row, so that a row put in between is on the way at once;
/// everything else refers to the target's number by a formula, which Excel keeps right when rows move.
/// </summary>
internal sealed class FlowCells(SopDefinition sheet)
{
    public const string None = "-";
    public const string RowWord = "baris";

    private readonly Dictionary<Guid, int> _rowOf = sheet.Steps.Select((step, row) => (step.Id, row)).DistinctBy(step => step.Id).ToDictionary();

    private readonly ILookup<Guid, (SopFlow Flow, int Order)> _outgoing = sheet.Flows.Select((flow, order) => (flow, order)).ToLookup(entry => entry.flow.From);

    /// <summary>True where a blank cell means the next row.</summary>
    public static bool LeadsOnByItself(StepSymbol symbol, FlowLabel label) => symbol switch
    {
        StepSymbol.End => false,
        StepSymbol.Decision => label == FlowLabel.Ya,
        _ => label == FlowLabel.None,
    };

    /// <summary>Rows of the targets, from 0; null where a blank cell says it.</summary>
    public IReadOnlyList<int>? TargetsFrom(int row, FlowLabel label)
    {
        var targets = Flows(row, label).Select(entry => _rowOf[entry.Flow.To]).ToList();
        return LeadsOnByItself(sheet.Steps[row].Symbol, label)
            ? targets is [var only] && only == row + 1 ? null : targets
            : targets.Count == 0 ? null : targets;
    }

    /// <summary>Where the row's arrows stand among all of the sheet, in the order of the columns; the drawing follows that order.</summary>
    public string OrderOf(int row) => string.Join(
        ';', new[] { FlowLabel.None, FlowLabel.Ya, FlowLabel.Tidak }.SelectMany(label => Flows(row, label)).Select(entry => entry.Order));

    private IEnumerable<(SopFlow Flow, int Order)> Flows(int row, FlowLabel label) =>
        _outgoing[sheet.Steps[row].Id].Where(entry => entry.Flow.Label == label && _rowOf.ContainsKey(entry.Flow.To));
}
