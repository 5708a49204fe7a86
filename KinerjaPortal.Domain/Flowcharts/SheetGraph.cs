using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Flowcharts.Routing;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>The sheet as lanes, rows and arrows; what a draft has left dangling is dropped here and nowhere else.</summary>
internal sealed class SheetGraph
{
    private readonly PlacedStep?[] _byRow;

    public SheetGraph(SopDefinition definition, IReadOnlyList<ReturnPath> returns)
    {
        LaneCount = definition.Lanes.Count;
        _byRow = PlaceSteps(definition);
        Steps = [.. _byRow.OfType<PlacedStep>()];

        var byId = Steps.DistinctBy(step => step.Id).ToDictionary(step => step.Id);
        Arrows = [.. ArrowsOf(definition.Flows, returns, byId)];
        OffPage = [];
    }

    private SheetGraph(SheetGraph sheet, int first, int count)
    {
        LaneCount = sheet.LaneCount;
        _byRow = [.. Enumerable.Range(0, count).Select(row => sheet._byRow[first + row]?.OnRow(row))];
        Steps = [.. _byRow.OfType<PlacedStep>()];

        var arrows = new List<Arrow>();
        var ends = new List<OffPageEnd>();
        foreach (var arrow in sheet.Arrows)
        {
            switch (Here(arrow.From), Here(arrow.To))
            {
                case ({ } from, { } to):
                    arrows.Add(arrow.Between(from, to));
                    break;
                case ({ } from, null):
                    ends.Add(new OffPageEnd(from, arrow, Leaves: true));
                    break;
                case (null, { } to):
                    ends.Add(new OffPageEnd(to, arrow, Leaves: false));
                    break;
            }
        }

        Arrows = arrows;
        OffPage = ends;

        PlacedStep? Here(PlacedStep step) => step.Row >= first && step.Row < first + count ? _byRow[step.Row - first] : null;
    }

    public int LaneCount { get; }

    public int RowCount => _byRow.Length;

    public IReadOnlyList<PlacedStep> Steps { get; }

    public IReadOnlyList<Arrow> Arrows { get; }

    /// <summary>Arrows of which only one end stands here; none on a whole sheet.</summary>
    public IReadOnlyList<OffPageEnd> OffPage { get; }

    /// <summary>The rows of one page as a sheet of their own.</summary>
    public SheetGraph Page(int first, int count) => new(this, first, count);

    /// <summary>True where a line down the middle of the lane meets no symbol but those in the rows it begins or ends in.</summary>
    public bool IsOpen(int lane, int fromRow, int toRow)
    {
        for (var row = fromRow; row <= toRow; row++)
        {
            if (_byRow[row]?.Lane == lane)
            {
                return false;
            }
        }

        return true;
    }

    private static PlacedStep?[] PlaceSteps(SopDefinition definition)
    {
        var lanes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < definition.Lanes.Count; i++)
        {
            lanes.TryAdd(definition.Lanes[i].Pelaksana, i);
        }

        return
        [
            .. definition.Steps.Select((step, row) =>
                lanes.TryGetValue(step.Pelaksana, out var lane) ? new PlacedStep(step.Id, step.Symbol, lane, row) : null),
        ];
    }

    private static IEnumerable<Arrow> ArrowsOf(
        IReadOnlyList<SopFlow> flows, IReadOnlyList<ReturnPath> returns, Dictionary<Guid, PlacedStep> steps)
    {
        var open = returns.ToList();
        foreach (var (index, flow) in flows.Index())
        {
            if (steps.TryGetValue(flow.From, out var from) && steps.TryGetValue(flow.To, out var to))
            {
                // A way back belongs to one arrow: where two lead to the same step, it is the Tidak.
                var taken = flow.Label == FlowLabel.Ya ? null : open.Find(path => path.From == flow.From && path.To == flow.To);
                if (taken is not null)
                {
                    open.Remove(taken);
                }

                yield return new Arrow(from, to, flow.Label, taken?.Count ?? 0, index);
            }
        }

        foreach (var path in open)
        {
            if (steps.TryGetValue(path.From, out var from) && steps.TryGetValue(path.To, out var to))
            {
                yield return new Arrow(from, to, FlowLabel.None, path.Count, flow: null);
            }
        }
    }
}
