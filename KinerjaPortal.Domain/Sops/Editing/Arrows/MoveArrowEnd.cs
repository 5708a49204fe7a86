namespace KinerjaPortal.Domain.Sops.Editing.Arrows;

/// <summary>
/// Takes one end of an arrow from its row and puts it on another; the other end stays where it is. An arrow that comes to
/// leave a step takes the place of the one that step had, as if it had been drawn there. It is another arrow afterwards,
/// and the letter of its segilima is not its own any more.
/// </summary>
/// <param name="Label">Of the arrow as it is, which tells the two of a decision apart.</param>
/// <param name="StepId">The row that the end is put on.</param>
/// <param name="Answer">Ya or Tidak, where the arrow comes to leave a decision and the person said which.</param>
public sealed record MoveArrowEnd(Guid From, Guid To, FlowLabel Label, ArrowEnd End, Guid StepId, FlowLabel? Answer = null) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var row = sheet.RowOf(StepId);
        if (row < 0 || StepId == From || StepId == To || sheet.Flows.FirstOrDefault(IsMeant) is not { } arrow)
        {
            return sheet;
        }

        return End == ArrowEnd.Head ? Led(sheet, arrow) : Left(sheet, arrow, sheet.Steps[row]);
    }

    private SopDefinition Led(SopDefinition sheet, SopFlow arrow)
    {
        var moved = new SopFlow(From, StepId, Label);
        return Exchanged(sheet, arrow, moved, gives: flow => flow.From == moved.From && flow.To == moved.To && flow.Label == moved.Label);
    }

    private SopDefinition Left(SopDefinition sheet, SopFlow arrow, SopStep step)
    {
        if (step.Symbol == StepSymbol.End)
        {
            return sheet;
        }

        var moved = new SopFlow(StepId, To, LabelAt(step, sheet.Flows));
        return Exchanged(sheet, arrow, moved, gives: flow => flow.From == moved.From && flow.Label == moved.Label);
    }

    private FlowLabel LabelAt(SopStep step, IReadOnlyList<SopFlow> flows)
    {
        if (step.Symbol != StepSymbol.Decision)
        {
            return FlowLabel.None;
        }

        var keeps = Label != FlowLabel.None && !flows.Any(flow => flow.From == StepId && flow.Label == Label);
        return Answer is FlowLabel.Ya or FlowLabel.Tidak ? Answer.Value
            : keeps ? Label
            : ArrowRepair.OpenEnd(step, flows) ?? FlowLabel.Tidak;
    }

    private bool IsMeant(SopFlow flow) => flow.From == From && flow.To == To && flow.Label == Label;

    /// <summary>In the place of the arrow among the others, so that those keep their ways over the sheet.</summary>
    private static SopDefinition Exchanged(SopDefinition sheet, SopFlow arrow, SopFlow moved, Func<SopFlow, bool> gives) => sheet with
    {
        Flows = [.. sheet.Flows.Where(flow => ReferenceEquals(flow, arrow) || !gives(flow)).Select(flow => ReferenceEquals(flow, arrow) ? moved : flow)],
    };
}
