using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Domain.Tables;

namespace KinerjaPortal.Domain.Sops.Editing.Pasting;

/// <summary>A table as it came by the clipboard: out of its HTML where that holds one, else out of its text.</summary>
/// <param name="Pictures">Drawings in it that say nothing that could be read.</param>
public sealed record ClipboardTable(TableGrid Grid, int Pictures)
{
    /// <summary>A sheet has its lanes and some ten columns; looking for what each holds costs columns times rows.</summary>
    internal const int MostColumns = SheetSize.MaxLanes + 40;

    /// <summary>Of one row; a text may be a hundred thousand short lines.</summary>
    private const int MostParagraphs = 60;

    /// <summary>One row more than a sheet takes is enough to be told that there are too many; some are head and signatures.</summary>
    internal const int MostRows = SheetSize.MaxRows + 60;

    public static ClipboardTable Read(string? html, string text)
    {
        // A list or a sentence out of a browser is HTML too, and its text says more.
        if (html is { Length: > 0 } && HtmlTable.Read(html) is { } table && (table.Grid.Width > 1 || table.Grid.Rows > 1))
        {
            return new ClipboardTable(table.Grid, table.Pictures);
        }

        var rows = Joined(TabSeparated.Read(text, keepsLines: true)).Take(MostRows).Select(row => row.Length > MostColumns ? row[..MostColumns] : row);
        return new ClipboardTable(new TableGrid([.. rows]), 0);
    }

    /// <summary>
    /// Word ends a line of its text at every paragraph of a cell, so that one row comes as two or three, each too short. They are joined where together they are just as wide
    /// as the table, and the next does not begin with a number of its own.
    /// </summary>
    private static List<string[]> Joined(IReadOnlyList<string[]> rows)
    {
        var width = rows.Select(row => row.Length).DefaultIfEmpty(0).Max();
        var joined = new List<string[]>(rows.Count);
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            if (row.Length < width && Rest(rows, at, width) is { } last)
            {
                for (; at < last; at++)
                {
                    var next = rows[at + 1];
                    row = [.. row[..^1], $"{row[^1]}\n{next[0]}", .. next[1..]];
                }
            }

            joined.Add(row);
        }

        return joined;
    }

    /// <summary>The row with which the one that begins here is whole; null where none makes it so.</summary>
    private static int? Rest(IReadOnlyList<string[]> rows, int at, int width)
    {
        var cells = rows[at].Length;
        for (var next = at + 1; next < Math.Min(rows.Count, at + MostParagraphs) && cells + rows[next].Length - 1 <= width; next++)
        {
            if (rows[next] is [var first, ..] && first.TrimEnd('.', ')').All(char.IsAsciiDigit) && first.Length > 0)
            {
                return null;
            }

            cells += rows[next].Length - 1;
            if (cells == width)
            {
                return next;
            }
        }

        return null;
    }
}
