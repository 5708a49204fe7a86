using System.Reflection;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Integration.SopLibrary;

/// <summary>One flowchart table of a source text, read without any knowledge of the library.</summary>
/// <param name="Lanes">Column headings in the source's order.</param>
internal sealed partial record SourceSheet(string SourceFile, IReadOnlyList<string> Lanes, IReadOnlyList<SourceRow> Rows)
{
    public static IEnumerable<SourceSheet> All() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("SopSources/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => In(name["SopSources/".Length..]));

    public static string Text(string sourceFile)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"SopSources/{sourceFile}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static List<SourceSheet> In(string sourceFile)
    {
        var lines = Text(sourceFile).Split('\n').Select(line => line.Split('\t').Select(cell => cell.Trim()).ToArray()).ToList();
        var sheets = new List<SourceSheet>();
        IReadOnlyList<string> lanes = [];
        var afterHeading = false;
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line].Length > 6 && lines[line][0].TrimEnd('.').Equals("No", StringComparison.OrdinalIgnoreCase))
            {
                lanes = Headings(lines[line], lines[line + 1]);
                afterHeading = true;
            }
            else if (SourceRow.TryRead(lines[line]) is { } row)
            {
                // A table that is broken over a page repeats its heading and goes on counting; a new one starts lower.
                var continues = !afterHeading || (sheets is [.., { Rows: [.., var previous] }] && row.Count > previous.Count);
                if (continues)
                {
                    Assert.Equal(sheets[^1].Lanes, lanes);
                    sheets[^1] = sheets[^1] with { Rows = [.. sheets[^1].Rows, row] };
                }
                else
                {
                    sheets.Add(new SourceSheet(sourceFile, lanes, [row]));
                }

                afterHeading = false;
            }
        }

        return sheets;
    }

    /// <summary>The heading takes two lines; one source prints its last column on the upper one.</summary>
    private static List<string> Headings(string[] upper, string[] lower)
    {
        var kelengkapan = Array.FindIndex(lower, cell => cell.StartsWith("Kelengkapan", StringComparison.OrdinalIgnoreCase));
        return
        [
            .. Enumerable.Range(2, kelengkapan - 2)
                .Select(column => lower[column].Length > 0 ? lower[column] : upper[column])
                .Where(heading => heading.Length > 0),
        ];
    }
}

/// <summary>A row as the source prints it.</summary>
/// <param name="Marks">What stands in the columns of the executors, by lane from 0: <c>[]</c>, <c>{ } Ya</c>, <c>Mulai</c>.</param>
internal sealed partial record SourceRow(
    string Number,
    string Activity,
    IReadOnlyDictionary<int, string> Marks,
    string Kelengkapan,
    string Waktu,
    string Output,
    string Keterangan)
{
    public int Count => int.Parse(Number.TrimEnd('.'), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The row as <c>sourceText</c> quotes it: empty cells at its end are left out.</summary>
    public string AsPrinted =>
        string.Join(" | ", Keterangan.Length > 0
            ? [Number, Activity, Kelengkapan, Waktu, Output, Keterangan]
            : new[] { Number, Activity, Kelengkapan, Waktu, Output });

    /// <summary>
    /// The waktu tells where the other cells are: some rows are shifted by a column. Null for a line that is no row.
    /// </summary>
    public static SourceRow? TryRead(string[] cells)
    {
        var waktu = Array.FindIndex(cells, cell => WaktuCell().IsMatch(cell));
        return waktu > 1 && NumberCell().IsMatch(cells[0])
            ? new SourceRow(
                cells[0],
                cells[1],
                cells[2..(waktu - 1)].Index().Where(cell => cell.Item.Length > 0).ToDictionary(cell => cell.Index, cell => cell.Item),
                cells[waktu - 1],
                cells[waktu],
                cells[waktu + 1],
                cells[(waktu + 2)..].SingleOrDefault(cell => cell.Length > 0, string.Empty))
            : null;
    }

    [GeneratedRegex(@"^\d+\.?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberCell();

    [GeneratedRegex("^[0-9]+ (menit|jam|hari|minggu|bulan)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WaktuCell();
}
