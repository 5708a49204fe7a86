using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>Which column of a pasted table holds what.</summary>
internal sealed class PastedColumns
{
    private readonly int? _activity;
    private readonly int? _kelengkapan;
    private readonly int? _waktu;
    private readonly int? _output;
    private readonly int? _keterangan;
    private readonly IReadOnlyDictionary<int, string> _lanes;
    private readonly HashSet<string[]> _headings;

    private PastedColumns(
        int? activity, int? kelengkapan, int? waktu, int? output, int? keterangan, IReadOnlyDictionary<int, string> lanes, HashSet<string[]> headings)
    {
        _activity = activity;
        _kelengkapan = kelengkapan;
        _waktu = waktu;
        _output = output;
        _keterangan = keterangan;
        _lanes = lanes;
        _headings = headings;
    }

    public static PastedColumns Of(IReadOnlyList<string[]> table, IReadOnlyList<SopLane> lanes)
    {
        // The official head has two rows: groups (Pelaksana, Mutu Baku), then the columns.
        var headings = table.Take(2).Where(IsHead).ToHashSet();
        var rows = table.Where(row => !headings.Contains(row)).Take(SheetSize.MaxRows).ToList();
        var width = table.Select(row => row.Length).DefaultIfEmpty(0).Max();
        var laneColumns = LaneColumns(headings, lanes);

        var waktu = Headed(headings, "waktu") ?? Column(width, rows, text => WaktuReading.Read(text) is not null);
        var activity = Headed(headings, "kegiatan", "uraian kegiatan", "aktivitas", "uraian prosedur", "langkah")
            ?? FirstOfWords(width, rows, waktu);
        return new PastedColumns(
            activity,
            Headed(headings, "kelengkapan", "persyaratan/perlengkapan", "persyaratan") ?? Free(waktu - 1),
            waktu,
            Headed(headings, "output", "keluaran") ?? Free(waktu + 1),
            Headed(headings, "keterangan", "ket", "ket.") ?? Free(waktu + 2),
            laneColumns,
            headings);

        int? Free(int? column) =>
            column is { } at && at != activity && at >= 0 && at < width && !laneColumns.ContainsKey(at) ? at : null;
    }

    public bool IsHeading(string[] row) => _headings.Contains(row);

    public string Activity(string[] row) => Cell(row, _activity);

    public string Kelengkapan(string[] row) => Cell(row, _kelengkapan);

    public string Waktu(string[] row) => Cell(row, _waktu);

    public string Output(string[] row) => Cell(row, _output);

    public string Keterangan(string[] row) => Cell(row, _keterangan);

    /// <summary>The lane in whose column this row has a mark; "" where none has.</summary>
    public string Pelaksana(string[] row) =>
        _lanes.Where(lane => Cell(row, lane.Key).Length > 0).Select(lane => lane.Value).FirstOrDefault("");

    private static string Cell(string[] row, int? column) => column is { } at && at < row.Length ? row[at] : "";

    private static bool IsHead(string[] row) =>
        row.Any(cell => Is(cell, "kegiatan", "uraian kegiatan", "waktu", "kelengkapan", "output", "mutu baku", "pelaksana", "keterangan"));

    private static int? Headed(IEnumerable<string[]> headings, params string[] words)
    {
        foreach (var heading in headings)
        {
            var at = Array.FindIndex(heading, cell => Is(cell, words));
            if (at >= 0)
            {
                return at;
            }
        }

        return null;
    }

    private static Dictionary<int, string> LaneColumns(IEnumerable<string[]> headings, IReadOnlyList<SopLane> lanes)
    {
        var found = new Dictionary<int, string>();
        foreach (var heading in headings)
        {
            for (var column = 0; column < heading.Length; column++)
            {
                if (lanes.FirstOrDefault(lane => Is(heading[column], lane.Heading, lane.Pelaksana)) is { } lane)
                {
                    found[column] = lane.Pelaksana;
                }
            }
        }

        return found;
    }

    private static int? Column(int width, List<string[]> rows, Predicate<string> holds)
    {
        for (var column = 0; column < width; column++)
        {
            var filled = rows.Select(row => Cell(row, column)).Where(cell => cell.Length > 0).ToList();
            if (filled.Count > 0 && filled.Count(cell => holds(cell)) * 2 > filled.Count)
            {
                return column;
            }
        }

        return null;
    }

    private static int? FirstOfWords(int width, List<string[]> rows, int? waktu) =>
        Enumerable.Range(0, width)
            .Where(column => column != waktu)
            .Where(column => rows.Exists(row => Cell(row, column).Any(char.IsLetter)))
            .Select(column => (int?)column)
            .FirstOrDefault();

    private static bool Is(string cell, params string[] words) =>
        words.Any(word => string.Equals(cell.Trim().TrimEnd(':'), word, StringComparison.OrdinalIgnoreCase));
}
