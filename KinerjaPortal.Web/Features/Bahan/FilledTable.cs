using System.Buffers;
using System.Text;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles.Refusals;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>A small table of values, as a CSV file that Excel opens: semicolons, as an Indonesian Excel wants them, and UTF-8 with its mark.</summary>
public static class FilledTable
{
    public const int MaxRows = 500;
    public const int MaxCellLength = 1000;

    /// <summary>What stands behind it is text to Excel.</summary>
    private const char Harmless = '\'';

    private static readonly SearchValues<char> s_quoted = SearchValues.Create(";\"\n\r");
    private static readonly SearchValues<char> s_figure = SearchValues.Create("0123456789., %");

    /// <summary>What is wrong with a table for these columns, or null.</summary>
    public static BahanRefusal? FaultOf(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count > MaxRows ? new BahanHandInRefusal.BadTable($"{rows.Count} > {MaxRows}")
        : rows.Any(row => row.Count > columns.Count) ? new BahanHandInRefusal.BadTable($"{rows.Max(row => row.Count)} > {columns.Count}")
        : rows.Any(row => row.Any(cell => cell.Length > MaxCellLength)) ? new BahanHandInRefusal.BadTable($"> {MaxCellLength}")
        : rows.All(row => row.All(string.IsNullOrWhiteSpace)) ? new BahanHandInRefusal.NothingHandedIn()
        : null;

    public static byte[] Write(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Line(text, columns);
        foreach (var row in rows.Where(row => !row.All(string.IsNullOrWhiteSpace)))
        {
            Line(text, [.. row, .. Enumerable.Repeat("", columns.Count - row.Count)]);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The rows of such a file without their heads, to go on from what was handed in before.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        return [.. Rows(reader.ReadToEnd()).Skip(1).Select(IReadOnlyList<string> (row) => [.. row.Select(Typed)])];
    }

    public static string NameOf(BahanItem item)
    {
        var name = new string([.. item.Title.Normalize().Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' ? letter : ' ')]).Trim();
        return $"{(name.Length == 0 ? "Tabel" : name.Length > 80 ? name[..80].Trim() : name)}.csv";
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) =>
        text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string cell) =>
        Quoted(IsRunByExcel(cell.TrimStart(Harmless)) ? Harmless + cell : cell);

    private static string Quoted(string cell) =>
        !cell.AsSpan().ContainsAny(s_quoted) ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>As it was typed; what only begins with an apostrophe keeps it.</summary>
    private static string Typed(string cell) =>
        cell.StartsWith(Harmless) && IsRunByExcel(cell.TrimStart(Harmless)) ? cell[1..] : cell;

    /// <summary>Whether Excel would take it for a formula, which may start programs on the reader's own computer; a figure with its sign is none.</summary>
    private static bool IsRunByExcel(string cell) =>
        cell.Length > 0 && (cell[0] is '\t' or '\r' or '\n' || cell.AsSpan().TrimStart() switch
        {
            ['=' or '@', ..] => true,
            ['+' or '-', .. var rest] => rest.ContainsAnyExcept(s_figure),
            _ => false,
        });

    private static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted)
            {
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"')
            {
                quoted = true;
            }
            else if (letter is ';' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        // A file that was not written here may end without a line break.
        if (row.Count > 0 || cell.Length > 0)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }
}
