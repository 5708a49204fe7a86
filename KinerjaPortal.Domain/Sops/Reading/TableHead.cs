namespace KinerjaPortal.Domain.Sops.Reading;

/// <param name="First">A lane drawn over several columns reaches from here to <paramref name="Last"/>.</param>
public sealed record LaneColumns(string Heading, int First, int Last);

/// <summary>The head of the official table: which of its columns is what, and which are lanes.</summary>
public sealed class TableHead
{
    private const int RowsLookedAt = 40;

    private readonly TableGrid _grid;
    private readonly int _first;
    private readonly Dictionary<TableColumn, int> _columnOf = [];
    private readonly List<LaneColumns> _lanes = [];
    private readonly List<(string Heading, int Column)> _others = [];

    private TableHead(TableGrid grid, int from, int headingRow)
    {
        _grid = grid;
        _first = Enumerable.Range(Math.Max(from, headingRow - 2), headingRow - Math.Max(from, headingRow - 2) + 1).First(row => row == headingRow || KnownIn(grid, row) > 0);
        LastRow = LastOf(headingRow);
        for (var column = 0; column < grid.Width; column++)
        {
            PlaceColumn(column);
        }

        PlaceLanes();
    }

    public int LastRow { get; }

    public IReadOnlyDictionary<TableColumn, int> Columns => _columnOf;

    /// <summary>What a bare figure counts in the column of the waktu, where its heading says so.</summary>
    public WaktuUnit? WaktuUnit { get; private set; }

    /// <summary>In the order of the columns.</summary>
    public IReadOnlyList<LaneColumns> Lanes => _lanes;

    /// <summary>The one column in which each row names its post, where the table has no lanes.</summary>
    public int? PelaksanaColumn { get; private set; }

    /// <summary>Headings that mean nothing to the official form.</summary>
    public IReadOnlyList<(string Heading, int Column)> Others => _others;

    /// <summary>The head of the table, or null where no two of its headings stand in a row.</summary>
    /// <param name="from">The first row that may belong to it.</param>
    /// <param name="least">So many of its headings must stand in one row: one is enough only where nothing else is to be read.</param>
    public static TableHead? Find(TableGrid grid, int from = 0, int least = 2)
    {
        var rows = Enumerable.Range(from, Math.Clamp(grid.Rows - from, 0, RowsLookedAt)).Select(row => (Row: row, Known: Known(grid, from, row)));
        return rows.Where(entry => entry.Known.Count >= least && entry.Known.Any(IsTelling)).OrderByDescending(entry => entry.Known.Count).Select(entry => new TableHead(grid, from, entry.Row)).FirstOrDefault();
    }

    public int? ColumnOf(TableColumn column) => _columnOf.TryGetValue(column, out var index) ? index : null;

    /// <summary>Whether a row says again what the head says, as a table over several pages does.</summary>
    public bool IsRepeatedIn(int row)
    {
        var filled = Enumerable.Range(0, _grid.Width).Where(column => !string.IsNullOrWhiteSpace(_grid.Text(row, column))).ToList();
        return filled.Count > 1 && filled.TrueForAll(column => Enumerable.Range(_first, LastRow - _first + 1)
            .Any(head => string.Equals(CellWording.OneLine(_grid.Text(head, column)), CellWording.OneLine(_grid.Text(row, column)), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>"Bahan" and "Hasil" stand in rows too; these hardly ever do.</summary>
    private static bool IsTelling(TableColumn column) => column is TableColumn.Number or TableColumn.Activity or TableColumn.Waktu;

    private static HashSet<TableColumn> Known(TableGrid grid, int from, int row) => Enumerable.Range(0, grid.Width)
        .Select(column => HeadingReading.Read(grid.Text(row, column) is { Length: > 0 } || row == from ? grid.Text(row, column) : grid.Text(row - 1, column))?.Column)
        .OfType<TableColumn>().ToHashSet();

    private static int KnownIn(TableGrid grid, int row) => Enumerable.Range(0, grid.Width)
        .Select(column => HeadingReading.Read(grid.Text(row, column))?.Column).OfType<TableColumn>().Distinct().Count();

    /// <summary>As far down as the heads reach that are merged, and a further row that holds nothing but names over lanes.</summary>
    private int LastOf(int headingRow)
    {
        var merged = Enumerable.Range(0, _grid.Width)
            .Select(column => _grid.SpanAt(headingRow, column) is { } span && HeadingReading.Read(_grid.Text(span.Row, span.Column)) is not null ? span.LastRow : headingRow)
            .DefaultIfEmpty(headingRow).Max();
        return Math.Min(merged, headingRow + 2);
    }

    /// <summary>The lowest heading over a column, and whether it is the column's own and not a band over several.</summary>
    private string HeadingOf(int column)
    {
        for (var row = LastRow; row >= _first; row--)
        {
            if (_grid.Seen(row, column).Trim() is { Length: > 0 } heading)
            {
                return heading;
            }
        }

        return "";
    }

    private void PlaceColumn(int column)
    {
        var heading = HeadingOf(column);
        if (heading.Length == 0)
        {
            return;
        }

        if (HeadingReading.Read(heading) is not { } read)
        {
            _others.Add((heading, column));
        }
        else if (read.Column is not (TableColumn.Pelaksana or TableColumn.MutuBaku) && _columnOf.TryAdd(read.Column, column))
        {
            WaktuUnit = read.Column == TableColumn.Waktu ? read.Unit : WaktuUnit;
        }
    }

    /// <summary>Lanes stand under the heading Pelaksana, or between the kegiatan and whatever comes next.</summary>
    private void PlaceLanes()
    {
        var band = Band();
        var after = ColumnOf(TableColumn.Activity) is { } activity
            ? (From: activity + 1, To: _columnOf.Values.Where(column => column > activity).DefaultIfEmpty(_grid.Width).Min() - 1)
            : (From: 0, To: -1);
        foreach (var (heading, column) in _others.ToList())
        {
            var isUnder = band is { } under && column >= under.From && column <= under.To;
            if (!isUnder && (column < after.From || column > after.To))
            {
                continue;
            }

            _others.Remove((heading, column));
            if (_lanes is [.., var left] && left.Last == column - 1 && IsOneCell(left.First, column))
            {
                _lanes[^1] = left with { Last = column };
            }
            else
            {
                _lanes.Add(new LaneColumns(CellWording.OneLine(heading), column, column));
            }
        }

        if (_lanes.Count == 0 && band is { } named)
        {
            PelaksanaColumn = named.From;
        }
    }

    private bool IsOneCell(int left, int right)
    {
        for (var row = LastRow; row >= _first; row--)
        {
            if (_grid.Seen(row, right).Trim().Length > 0)
            {
                return _grid.SpanAt(row, right) is { } span && span.Covers(row, left);
            }
        }

        return false;
    }

    private (int From, int To)? Band()
    {
        for (var row = _first; row <= LastRow; row++)
        {
            for (var column = 0; column < _grid.Width; column++)
            {
                if (HeadingReading.Read(_grid.Text(row, column))?.Column != TableColumn.Pelaksana)
                {
                    continue;
                }

                // Text knows no merged cells: the band reaches to the next heading in its row, or to a column that is something else.
                var to = _grid.SpanAt(row, column)?.LastColumn ?? column;
                while (to == column && _grid.SpanAt(row, column) is null && to + 1 < _grid.Width && NextIsUnder(row, to + 1))
                {
                    to++;
                    column = to;
                }

                return (FirstOf(row), to);
            }
        }

        return null;

        bool NextIsUnder(int row, int column) => _grid.Text(row, column).Trim().Length == 0 && !_columnOf.ContainsValue(column);
        int FirstOf(int row) => Enumerable.Range(0, _grid.Width).First(column => HeadingReading.Read(_grid.Text(row, column))?.Column == TableColumn.Pelaksana);
    }
}
