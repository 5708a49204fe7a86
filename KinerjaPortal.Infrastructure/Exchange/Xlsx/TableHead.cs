namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>Which column of a worksheet is what: by the hidden keys where the portal wrote them, by the headings otherwise.</summary>
internal sealed class TableHead
{
    private const int RowsLookedAt = 40;

    private static readonly Dictionary<string, SheetColumn> ByHeading = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = SheetColumn.Number,
        ["nomor"] = SheetColumn.Number,
        ["uraian kegiatan"] = SheetColumn.Activity,
        ["aktivitas"] = SheetColumn.Activity,
        ["uraian prosedur"] = SheetColumn.Activity,
        ["persyaratan/kelengkapan"] = SheetColumn.Kelengkapan,
        ["persyaratan"] = SheetColumn.Kelengkapan,
        ["keluaran"] = SheetColumn.Output,
        ["ket"] = SheetColumn.Keterangan,
    };

    private readonly Dictionary<SheetColumn, int> _columnOf = [];
    private readonly List<(FoundLane Lane, int Column)> _lanes = [];
    private readonly List<(string Heading, int Column)> _others = [];

    static TableHead()
    {
        foreach (var column in SheetColumn.Fixed)
        {
            ByHeading.TryAdd(column.Heading, column);
        }
    }

    private TableHead(SheetGrid grid, int? keyRow, int headingRow)
    {
        LastRow = headingRow;
        foreach (var column in grid.ColumnsOf(headingRow).Union(grid.ColumnsOf(headingRow - 1)).Union(keyRow is { } row ? grid.ColumnsOf(row) : []).Order())
        {
            var key = keyRow is { } keys ? grid.Text(keys, column) : "";
            Add(column, key, HeadingOf(grid, headingRow, column));
        }

        PlaceLanesWithoutKey();
    }

    public int LastRow { get; }

    /// <summary>In the order of the columns.</summary>
    public IReadOnlyList<(FoundLane Lane, int Column)> Lanes => _lanes;

    /// <summary>Columns that mean nothing to the portal.</summary>
    public IReadOnlyList<(string Heading, int Column)> Others => _others;

    public IReadOnlyList<string> Missing =>
    [
        .. SheetColumn.Fixed.Where(column => column.IsRequired && !_columnOf.ContainsKey(column)).Select(column => column.Heading),
        .. _lanes.Count == 0 ? [SheetColumn.PelaksanaBand] : Array.Empty<string>(),
    ];

    /// <summary>The head of the table on this worksheet, or null when there is none.</summary>
    public static TableHead? Find(SheetGrid grid)
    {
        var rows = grid.Rows.Take(RowsLookedAt).ToList();
        int? keyRow = rows.Where(row => grid.ColumnsOf(row).Any(column => grid.Text(row, column) == SheetColumn.Number.Key)
                && grid.ColumnsOf(row).Any(column => SheetColumn.LaneOf(grid.Text(row, column), "") is not null))
            .Select(row => (int?)row).FirstOrDefault();
        var headingRow = rows.Where(row => row != keyRow).Select(row => (Row: row, Known: KnownHeadings(grid, row)))
            .Where(entry => entry.Known > 1).OrderByDescending(entry => entry.Known).Select(entry => (int?)entry.Row).FirstOrDefault();

        // Two rows below the keys: the portal's own place, for a file whose headings were all reworded.
        return (headingRow ?? keyRow + 2) is { } found ? new TableHead(grid, keyRow, found) : null;
    }

    public int? ColumnOf(SheetColumn column) => _columnOf.TryGetValue(column, out var index) ? index : null;

    private static int KnownHeadings(SheetGrid grid, int row) =>
        grid.ColumnsOf(row).Union(grid.ColumnsOf(row - 1)).Select(column => Named(HeadingOf(grid, row, column))).OfType<SheetColumn>().Distinct().Count();

    /// <summary>A heading that reaches over two rows stands in the upper one.</summary>
    private static string HeadingOf(SheetGrid grid, int row, int column) =>
        grid.Text(row, column) is { Length: > 0 } heading ? heading : grid.Text(row - 1, column);

    private static SheetColumn? Named(string heading) => ByHeading.GetValueOrDefault(heading.TrimEnd('.', ':').Trim());

    private void Add(int column, string key, string heading)
    {
        if (SheetColumn.LaneOf(key, heading) is { } lane && !_lanes.Exists(other => other.Lane.Code == lane.Code))
        {
            _lanes.Add((lane, column));
        }
        else if ((SheetColumn.Fixed.FirstOrDefault(known => known.Key == key) ?? Named(heading)) is { } known && _columnOf.TryAdd(known, column))
        {
            // Taken.
        }
        else if (heading.Length > 0)
        {
            _others.Add((heading, column));
        }
    }

    /// <summary>What stands between the kegiatan and the mutu baku is a pelaksana, also one that was put in by hand.</summary>
    private void PlaceLanesWithoutKey()
    {
        if (ColumnOf(SheetColumn.Activity) is not { } activity)
        {
            return;
        }

        var end = _columnOf.Where(entry => entry.Value > activity).Select(entry => entry.Value).DefaultIfEmpty(int.MaxValue).Min();
        _lanes.AddRange(_others.Where(other => other.Column > activity && other.Column < end).Select(other => (new FoundLane(other.Heading), other.Column)));
        _others.RemoveAll(other => other.Column > activity && other.Column < end);
        _lanes.Sort((one, other) => one.Column.CompareTo(other.Column));
    }
}
