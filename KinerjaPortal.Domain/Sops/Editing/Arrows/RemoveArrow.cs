namespace KinerjaPortal.Domain.Sops.Editing.Arrows;

/// <summary>Takes an arrow away.</summary>
public sealed record RemoveArrow(Guid From, Guid To, FlowLabel Label) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        IReadOnlyList<SopFlow> left = [.. sheet.Flows.Where(flow => flow.From != From || flow.To != To || flow.Label != Label)];
        return left.Count == sheet.Flows.Count ? sheet : sheet with { Flows = left };
    }
}
