using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;

namespace KinerjaPortal.Web.Features.Versions.Comparison;

/// <summary>A row of one sheet beside the same row of the other; one side is null for a row that only the other has.</summary>
/// <param name="Changed">The cells that differ.</param>
/// <param name="HasMoved">It stands elsewhere among the rows that both have.</param>
/// <param name="FlowsChanged">Where its arrows lead, or what they are called, differs.</param>
public sealed record ComparedRow(
    SopStep? Before, SopStep? After, IReadOnlySet<StepCell> Changed, bool HasMoved, bool FlowsChanged)
{
    public bool IsSame => Before is not null && After is not null && Changed.Count == 0 && !HasMoved && !FlowsChanged;

    /// <summary>The rows of the new sheet in its order, and each row that is gone where it stood: below the one it followed.</summary>
    public static IReadOnlyList<ComparedRow> Of(SopDefinition before, SopComparison comparison)
    {
        var cells = comparison.Changes.OfType<SopChange.CellChanged>().ToLookup(change => change.After.Id, change => change.Cell);
        var moved = comparison.Changes.OfType<SopChange.StepMoved>().Select(change => change.Step.Id).ToHashSet();
        var flows = comparison.Changes.Select(FlowFrom).OfType<Guid>().ToHashSet();
        var gone = comparison.Steps.Where(pair => pair.After is null).Select(pair => pair.Before!.Id).ToHashSet();

        var rows = new List<ComparedRow>();
        rows.AddRange(GoneAfter(before, -1, gone, flows));
        var place = before.Steps.Select((step, row) => (step.Id, row)).DistinctBy(step => step.Id).ToDictionary(step => step.Id, step => step.row);
        foreach (var (was, now) in comparison.Steps.Where(pair => pair.After is not null).Select(pair => (pair.Before, pair.After!)))
        {
            rows.Add(new ComparedRow(was, now, cells[now.Id].ToHashSet(), moved.Contains(now.Id), flows.Contains(now.Id)));
            if (was is not null)
            {
                rows.AddRange(GoneAfter(before, place[was.Id], gone, flows));
            }
        }

        return rows;
    }

    private static IEnumerable<ComparedRow> GoneAfter(SopDefinition before, int row, HashSet<Guid> gone, HashSet<Guid> flows) =>
        before.Steps.Skip(row + 1)
            .TakeWhile(step => gone.Contains(step.Id))
            .Select(step => new ComparedRow(step, After: null, new HashSet<StepCell>(), HasMoved: false, flows.Contains(step.Id)));

    private static Guid? FlowFrom(SopChange change) => change switch
    {
        SopChange.FlowAdded added => added.From.Id,
        SopChange.FlowRemoved removed => removed.From.Id,
        SopChange.FlowRelabelled relabelled => relabelled.From.Id,
        _ => null,
    };
}
