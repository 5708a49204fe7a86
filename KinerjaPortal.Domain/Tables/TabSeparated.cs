using System.Text;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Domain.Tables;

/// <summary>
/// Text as Excel and Word put a table on the clipboard: a line per row, cells parted by tabs, a cell with line breaks or
/// quotes inside quotes that are doubled within.
/// </summary>
public static class TabSeparated
{
    /// <summary>The rows that have something in them; white space in a cell becomes single spaces. A carriage return alone ends a row too: so Excel on a Mac copies.</summary>
    /// <param name="keepsLines">Whether a cell's own line breaks stay.</param>
    public static IReadOnlyList<string[]> Read(string text, bool keepsLines = false)
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"' when isQuoted:
                    isQuoted = false;
                    break;
                case '"' when cell.Length == 0 && ClosesBeforeTheNextCell(text, i):
                    isQuoted = true;
                    break;
                case '\t' when !isQuoted:
                    EndCell();
                    break;
                case '\n' when !isQuoted:
                    EndRow();
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' when isQuoted:
                    cell.Append('\n');
                    break;
                case '\r':
                    EndRow();
                    break;
                default:
                    cell.Append(c);
                    break;
            }
        }

        EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(keepsLines ? CellWording.Lines(cell.ToString()) : CellWording.OneLine(cell.ToString()));
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (cells.Exists(text => text.Length > 0))
            {
                rows.Add([.. cells]);
            }

            cells.Clear();
        }
    }

    // Word does not quote: a cell that merely begins with a quotation mark must not swallow the rest of the table.
    private static bool ClosesBeforeTheNextCell(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
                continue;
            }

            return i + 1 == text.Length || text[i + 1] is '\t' or '\n' or '\r';
        }

        return false;
    }
}
