using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Tables;

namespace KinerjaPortal.Web.Features.Bahan.Owed.Isian;

/// <summary>A table that is being filled in. Immutable; a row that was not touched stays the same object, and needs no new drawing.</summary>
/// <param name="Columns">How many columns were asked for.</param>
public sealed partial record IsianTable(ImmutableList<IsianRow> Rows, int Columns)
{
    private const int BlankRows = 3;

    /// <summary>What was filled in, without the rows in which nothing stands.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Filled => [.. Rows.Where(row => !row.IsBlank).Select(row => row.Cells)];

    public bool IsBlank => Rows.TrueForAll(row => row.IsBlank);

    public bool IsFull => Rows.Count >= FilledTable.MaxRows;

    /// <summary>A table of these rows; a few blank ones where there are none.</summary>
    public static IsianTable Of(IEnumerable<IReadOnlyList<string>> rows, int columns)
    {
        var table = new IsianTable([.. rows.Take(FilledTable.MaxRows).Select(row => IsianRow.Of(row, columns))], columns);
        return table.Rows.IsEmpty ? table with { Rows = [.. Enumerable.Range(0, BlankRows).Select(_ => IsianRow.Of([], columns))] } : table;
    }

    /// <summary>The table that <see cref="ToText"/> wrote; null for any other text.</summary>
    public static IsianTable? FromText(string text, int columns)
    {
        try
        {
            return JsonSerializer.Deserialize<string[][]>(text) is { } rows ? Of(rows, columns) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>In ASCII throughout, so that it can be cut anywhere.</summary>
    public string ToText() => JsonSerializer.Serialize(Rows.Select(row => row.Cells));

    public IsianTable Set(int row, int column, string text) => Has(row, column)
        ? this with { Rows = Rows.SetItem(row, Rows[row] with { Cells = Rows[row].Cells.SetItem(column, Cut(text)) }) }
        : this;

    public IsianTable AddRow() => IsFull ? this : this with { Rows = Rows.Add(IsianRow.Of([], Columns)) };

    public IsianTable RemoveRow(int row) => row < 0 || row >= Rows.Count ? this
        : Rows.Count == 1 ? Of([], Columns)
        : this with { Rows = Rows.RemoveAt(row) };

    /// <summary>Lays a block that was copied in Excel over the table from a cell on, to the right and down, with rows added as needed.</summary>
    /// <param name="leftOut">How many filled cells of the block have no place: columns that were not asked for, rows beyond the most.</param>
    public IsianTable Paste(int row, int column, string text, out int leftOut)
    {
        leftOut = 0;
        if (!Has(row, column))
        {
            return this;
        }

        var rows = Rows.ToBuilder();
        foreach (var (line, down) in TabSeparated.Read(text).Select((line, down) => (line, row + down)))
        {
            if (down >= FilledTable.MaxRows)
            {
                leftOut += line.Count(cell => cell.Length > 0);
                continue;
            }

            if (down == rows.Count)
            {
                rows.Add(IsianRow.Of([], Columns));
            }

            var cells = rows[down].Cells.ToBuilder();
            for (var i = 0; i < line.Length; i++)
            {
                if (column + i < Columns)
                {
                    cells[column + i] = Cut(line[i]);
                }
                else if (line[i].Length > 0)
                {
                    leftOut++;
                }
            }

            rows[down] = rows[down] with { Cells = cells.ToImmutable() };
        }

        return this with { Rows = rows.ToImmutable() };
    }

    /// <summary>Which columns hold figures and nothing else.</summary>
    public ImmutableArray<bool> Figures() =>
    [
        .. Enumerable.Range(0, Columns).Select(column =>
        {
            var filled = Rows.Select(row => row.Cells[column]).Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
            return filled.Count > 0 && filled.TrueForAll(IsFigure);
        }),
    ];

    private bool Has(int row, int column) => row >= 0 && row < Rows.Count && column >= 0 && column < Columns;

    private static bool IsFigure(string cell) => Figure().IsMatch(cell.Trim());

    private static string Cut(string text) => text.Length > FilledTable.MaxCellLength ? text[..FilledTable.MaxCellLength] : text;

    // 1.234.567,89 as an office writes it, 1234.5 as a machine does, a share of hundred, rupiah, or a dash for nothing.
    [GeneratedRegex(@"^(-|(Rp\.?\s*)?[-(]?\d{1,3}(\.\d{3})*(,\d+)?\)?\s*%?|[-(]?\d+([.,]\d+)?\)?\s*%?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}

/// <param name="Id">Of this row on this page, so that a row stays the same one when others come and go.</param>
public sealed record IsianRow(Guid Id, ImmutableArray<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public static IsianRow Of(IReadOnlyList<string> cells, int columns) =>
        new(Guid.CreateVersion7(), [.. cells.Take(columns), .. Enumerable.Repeat("", Math.Max(0, columns - cells.Count))]);
}
