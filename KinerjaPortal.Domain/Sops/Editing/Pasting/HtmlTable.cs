using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Domain.Sops.Editing.Pasting;

/// <summary>
/// The table in the HTML that Word, Excel and browsers put on the clipboard: merged cells, paragraphs in a cell, and the symbols that Word draws. Read from tag to tag, since
/// Word's HTML is none that a strict reader takes; nothing in it is run or fetched.
/// </summary>
internal sealed partial class HtmlTable
{
    private readonly List<(int Row, int Column, int Rows, int Columns, StringBuilder Text)> _cells = [];
    private readonly HashSet<(int Row, int Column)> _taken = [];
    private int _rows;

    private HtmlTable()
    {
    }

    /// <summary>Drawings that say nothing that could be read.</summary>
    public int Pictures { get; private set; }

    public TableGrid Grid
    {
        get
        {
            var width = _cells.Select(cell => cell.Column + 1).DefaultIfEmpty(0).Max();
            var rows = Enumerable.Range(0, _rows).Select(_ => Enumerable.Repeat("", width).ToArray()).ToArray();
            foreach (var cell in _cells)
            {
                rows[cell.Row][cell.Column] = CellWording.Lines(cell.Text.ToString());
            }

            return new TableGrid(rows, [.. _cells.Where(cell => cell.Rows > 1 || cell.Columns > 1).Select(cell => new CellSpan(cell.Row, cell.Column, cell.Rows, cell.Columns))]);
        }
    }

    /// <returns>The table with the most rows; null where the HTML holds none.</returns>
    public static HtmlTable? Read(string html)
    {
        var tables = new List<HtmlTable>();
        var (depth, at) = (0, 0);
        StringBuilder? cell = null;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            cell?.Append(Plain(html.AsSpan(at, (open < 0 ? html.Length : open) - at)));
            if (open < 0)
            {
                break;
            }

            if (html.AsSpan(open).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", open, StringComparison.Ordinal);
                var comment = end < 0 ? html.AsSpan(open) : html.AsSpan(open, end - open);
                cell?.Append(Drawn(comment.ToString()));
                at = end < 0 ? html.Length : end + 3;
                continue;
            }

            var close = html.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            var tag = html[(open + 1)..close];
            at = close + 1;
            switch (NameOf(tag))
            {
                case "script" or "style" or "head" or "title" or "xml":
                    var skipped = html.IndexOf($"</{NameOf(tag)}", at, StringComparison.OrdinalIgnoreCase);
                    at = skipped < 0 ? html.Length : skipped;
                    break;
                case "table" when ++depth == 1:
                    tables.Add(new HtmlTable());
                    cell = null;
                    break;
                case "/table" when depth > 0:
                    depth--;
                    cell = depth == 0 ? null : cell;
                    break;
                case "tr" when depth == 1:
                    tables[^1]._rows++;
                    cell = null;
                    break;
                case "td" or "th" when depth == 1:
                    cell = tables[^1].Begin(tag);
                    break;
                case "/td" or "/th" when depth == 1:
                    cell = null;
                    break;
                case "p" or "/p" or "div" or "/div" or "br" or "br/" or "li" or "/li" or "tr" or "/tr":
                    cell?.Append('\n');
                    break;
                case "img" or "v:imagedata" when cell is not null && depth > 0:
                    tables[^1].Pictures++;
                    break;
            }
        }

        return tables.Where(table => table._cells.Count > 0).MaxBy(table => table._rows);
    }

    private StringBuilder Begin(string tag)
    {
        if (_rows == 0)
        {
            _rows = 1;
        }

        var text = new StringBuilder();
        var (row, column) = (_rows - 1, 0);
        while (_taken.Contains((row, column)))
        {
            column++;
        }

        if (column >= ClipboardTable.MostColumns || row >= ClipboardTable.MostRows)
        {
            return text;
        }

        var (columns, rows) = (
            Math.Clamp(Span(tag, "colspan"), 1, ClipboardTable.MostColumns - column),
            Math.Clamp(Span(tag, "rowspan"), 1, ClipboardTable.MostRows - row));
        foreach (var place in Enumerable.Range(row, rows).SelectMany(down => Enumerable.Range(column, columns).Select(right => (down, right))))
        {
            _taken.Add(place);
        }

        _cells.Add((row, column, rows, columns, text));
        return text;
    }

    /// <summary>Symbols of the flowchart as Word keeps them beside the picture: by the number of their shape.</summary>
    private static string Drawn(string comment) =>
        string.Concat(Shapes().Matches(comment).Select(match => match.Groups["type"].Value switch
        {
            "110" or "4" => "◆",
            "116" or "176" or "2" => "●",
            "109" or "1" or "202" => "■",
            _ => "",
        }));

    private static string NameOf(string tag)
    {
        var end = tag.AsSpan().IndexOfAny(" \t\r\n");
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant();
    }

    private static string Plain(ReadOnlySpan<char> text) => WebUtility.HtmlDecode(text.ToString().Replace('\r', ' ').Replace('\n', ' '));

    private static int Span(string tag, string name) =>
        Spans().Matches(tag).FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } match
            && int.TryParse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture, out var count) ? count : 1;

    [GeneratedRegex("""(?<name>colspan|rowspan)\s*=\s*["']?(?<count>\d{1,4})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spans();

    [GeneratedRegex("""<v:(shape|rect|roundrect)\b[^>]*?type\s*=\s*["']?#_x0000_t(?<type>\d{1,3})\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shapes();
}
