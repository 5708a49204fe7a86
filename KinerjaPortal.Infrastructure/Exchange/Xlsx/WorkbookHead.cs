using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>
/// Which column of a worksheet is what: by the hidden keys where the portal wrote them, by the one reading of headings otherwise, and by the portal's own headings for
/// what the official form does not know.
/// </summary>
internal sealed class WorkbookHead
{
    private const int RowsLookedAt = 40;

    private readonly Dictionary<SheetColumn, int> _columnOf = [];
    private readonly List<(FoundLane Lane, LaneColumns Columns)> _lanes = [];
    private readonly List<(string Heading, int Column)> _others = [];
    private readonly TableHead? _head;
    private readonly int _firstRow;
    private readonly int _lastRow;

    private WorkbookHead(SheetGrid grid, TableGrid table, TableHead? head, int? keyRow)
    {
        (Table, _head, _firstRow) = (table, head, keyRow is { } own ? grid.PlaceOf(own) + 1 : 0);
        _lastRow = Math.Max(head?.LastRow ?? 0, head is null ? _firstRow + 1 : 0);
        for (var column = 0; column < table.Width; column++)
        {
            Place(column, keyRow is { } row ? grid.Text(row, column) : "", Heading(column));
        }

        PlaceLanes();
        _others.AddRange((head?.Others ?? []).Where(other => !_columnOf.ContainsValue(other.Column) && !IsLane(other.Column)));
    }

    public TableGrid Table { get; }

    /// <summary>In the order of the columns.</summary>
    public IReadOnlyList<FoundLane> Lanes => [.. _lanes.Select(lane => lane.Lane)];

    /// <summary>Columns that mean nothing to the portal.</summary>
    public IReadOnlyList<(string Heading, int Column)> Others => _others;

    public IReadOnlyList<string> Missing =>
    [
        .. SheetColumn.Fixed.Where(column => column.IsRequired && !_columnOf.ContainsKey(column)).Select(column => column.Heading),
        .. _lanes.Count == 0 && PelaksanaColumn is null ? [SheetColumn.PelaksanaBand] : Array.Empty<string>(),
    ];

    /// <summary>The column in which each row names its post, where there are no lanes.</summary>
    public int? PelaksanaColumn => _lanes.Count == 0 ? _head?.PelaksanaColumn : null;

    public TableShape Shape => new(
        _lastRow + 1,
        _columnOf.Where(entry => entry.Key.Table is not null).ToDictionary(entry => entry.Key.Table!.Value, entry => entry.Value),
        [.. _lanes.Select(lane => lane.Columns)],
        _head?.WaktuUnit);

    /// <summary>The head of the table on this worksheet, or null when there is none.</summary>
    public static WorkbookHead? Find(SheetGrid grid)
    {
        var keyRow = grid.Rows.Take(RowsLookedAt).Where(row => grid.ColumnsOf(row).Any(column => grid.Text(row, column) == SheetColumn.Number.Key)
                && grid.ColumnsOf(row).Any(column => SheetColumn.LaneOf(grid.Text(row, column), "") is not null))
            .Select(row => (int?)row).FirstOrDefault();
        var table = grid.ToTable();
        var head = TableHead.Find(table, keyRow is { } keys ? grid.PlaceOf(keys) + 1 : 0);
        return head is null && keyRow is null ? null : new WorkbookHead(grid, table, head, keyRow);
    }

    public int? ColumnOf(SheetColumn column) => _columnOf.TryGetValue(column, out var index) ? index : null;

    public bool IsRepeatedIn(int place) => _head?.IsRepeatedIn(place) == true;

    private string Heading(int column)
    {
        for (var row = _lastRow; row >= Math.Max(_firstRow, _lastRow - 2); row--)
        {
            if (Table.Seen(row, column).Trim() is { Length: > 0 } heading)
            {
                return heading;
            }
        }

        return "";
    }

    private void Place(int column, string key, string heading)
    {
        if (SheetColumn.LaneOf(key, heading) is { } lane)
        {
            if (!_lanes.Exists(other => other.Lane.Code == lane.Code))
            {
                _lanes.Add((lane, new LaneColumns(lane.Heading, column, column)));
            }

            return;
        }

        var read = _head?.Columns.Where(entry => entry.Value == column).Select(entry => (TableColumn?)entry.Key).FirstOrDefault();
        var known = SheetColumn.Fixed.FirstOrDefault(candidate => candidate.Key == key)
            ?? SheetColumn.Fixed.FirstOrDefault(candidate => read is not null && candidate.Table == read)
            ?? SheetColumn.Fixed.FirstOrDefault(candidate => candidate.Table is null && string.Equals(candidate.Heading, CellWording.OneLine(heading), StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            _columnOf.TryAdd(known, column);
        }
    }

    /// <summary>Lanes of the head that have no key: all of them in an office's own table, and those put in by hand in one of the portal's.</summary>
    private void PlaceLanes()
    {
        foreach (var lane in (_head?.Lanes ?? []).Where(lane => !_columnOf.ContainsValue(lane.First) && !IsLane(lane.First)))
        {
            _lanes.Add((new FoundLane(lane.Heading), lane));
        }

        _lanes.Sort((one, other) => one.Columns.First.CompareTo(other.Columns.First));
    }

    private bool IsLane(int column) => _lanes.Exists(lane => column >= lane.Columns.First && column <= lane.Columns.Last);
}
