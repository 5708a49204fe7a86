using System.Text;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>
/// A table in text (csv). An Indonesian Excel separates by semicolons, because its decimals have the comma; others by commas or
/// tabs. Quotes are read as Excel reads them, forgivingly.
/// </summary>
internal static class SeparatedReader
{
    private const string SaidBy = "sep=";
    private const int LinesLookedAt = 10;

    public static bool Read(StringReader content, ContentSink sink)
    {
        var text = content.ReadToEnd();
        var said = text.StartsWith(SaidBy, StringComparison.OrdinalIgnoreCase) && text.Length > SaidBy.Length;
        var separator = said ? text[SaidBy.Length] : SeparatorOf(text);
        sink.BeginTable(name: null);
        foreach (var row in Rows(text, said ? SaidBy.Length + 1 : 0, separator))
        {
            if (sink.IsTableFull)
            {
                sink.MarkCut();
                break;
            }

            var used = row.FindLastIndex(cell => cell.Length > 0) + 1;
            if (used > sink.MaxColumns)
            {
                sink.MarkCut();
            }

            if (used > 0)
            {
                sink.Row([.. row.Take(Math.Min(used, sink.MaxColumns))]);
            }
        }

        sink.EndTable();
        return true;
    }

    /// <summary>The one that divides the first lines most evenly; among equals the one that stands there most.</summary>
    private static char SeparatorOf(string text)
    {
        char[] candidates = [';', ',', '\t'];
        return candidates.MaxBy(candidate =>
        {
            var widths = Rows(text, 0, candidate).Take(LinesLookedAt).Select(row => row.Count).ToList();
            return widths.Count == 0 || widths[0] == 1 ? (0, 0) : (widths.Count(width => width == widths[0]), widths[0]);
        });
    }

    private static IEnumerable<List<string>> Rows(string text, int start, char separator)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = start; at < text.Length; at++)
        {
            var sign = text[at];
            if (isQuoted)
            {
                if (sign != '"')
                {
                    cell.Append(sign);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append(text[++at]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (sign == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (sign == separator)
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (sign is '\n' or '\r')
            {
                if (row.Count > 0 || cell.Length > 0)
                {
                    row.Add(cell.ToString().Trim());
                    yield return row;
                    (row, cell) = ([], cell.Clear());
                }
            }
            else
            {
                cell.Append(sign);
            }
        }

        if (row.Count > 0 || cell.Length > 0)
        {
            row.Add(cell.ToString().Trim());
            yield return row;
        }
    }
}
