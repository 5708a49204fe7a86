using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Domain.Tables;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>
/// Rows out of a table that was copied in Excel or Word. Which column is which is read from its heading where there is one,
/// and otherwise from what stands in it: a waktu has kelengkapan before it and output behind it; the activity is the first
/// column of words.
/// </summary>
public static class PastedTable
{
    /// <summary>A sheet has its lanes and some ten columns; looking for what each holds costs columns times rows.</summary>
    private const int MostColumns = SheetSize.MaxLanes + 40;

    /// <param name="sheet">The sheet that the rows are for: its columns are looked for in the table.</param>
    /// <returns>New rows, each leading on to the next; none where the text holds no row.</returns>
    public static CopiedRows Read(string text, SopDefinition sheet)
    {
        var table = TabSeparated.Read(text).Select(row => row.Length > MostColumns ? row[..MostColumns] : row).ToList();
        var columns = PastedColumns.Of(table, sheet.Lanes);
        var steps = table
            .Where(row => !columns.IsHeading(row))
            .Select(row => Step(row, columns))
            .Where(step => step.Activity.Length > 0)

            // One more than a sheet can take is enough to be told that there are too many.
            .Take(SheetSize.MaxRows + 1)
            .ToList();
        if (sheet.Steps.Count == 0 && steps.Count > 1)
        {
            // Of a whole sheet the first row is Mulai and the last Selesai, as the sources draw it.
            steps[0] = steps[0] with { Symbol = StepSymbol.Start };
            steps[^1] = steps[^1] with { Symbol = StepSymbol.End };
        }

        return new CopiedRows(steps, [.. steps.Zip(steps.Skip(1), (step, next) => new SopFlow(step.Id, next.Id))]);
    }

    private static SopStep Step(string[] row, PastedColumns columns) => new(
        Guid.CreateVersion7(),
        Number: "",
        Cut(columns.Activity(row)),
        columns.Pelaksana(row),
        StepSymbol.Process,
        StepAction.Umum,
        MutuBaku.Of(Cut(columns.Kelengkapan(row)), WrittenWaktu.Read(Cut(columns.Waktu(row), TextLimits.Waktu)), Cut(columns.Output(row))),
        columns.Keterangan(row) is { Length: > 0 } keterangan ? Cut(keterangan) : null);

    private static string Cut(string text, int limit = TextLimits.Cell) => text[..Math.Min(text.Length, limit)];
}
