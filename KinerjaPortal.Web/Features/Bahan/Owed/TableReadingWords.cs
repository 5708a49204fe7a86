using KinerjaPortal.Infrastructure.Exchange.Xlsx;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Owed;

/// <summary>What came of taking a table from a workbook, in a sentence.</summary>
public sealed class TableReadingWords(IStringLocalizer<OwedText> text)
{
    public string Of(TableReading.Read read, string file) =>
        text[read.ByHeadings ? "XlsxTakenByHeadings" : "XlsxTakenByPosition", read.Rows.Count, file, read.SheetName];

    public string Of(TableReading reading) => reading switch
    {
        TableReading.TooLarge => text["XlsxTooLarge", TableFromXlsx.MaxBytes / (1024 * 1024)],
        TableReading.TooManyRows => text["XlsxTooManyRows", FilledTable.MaxRows],
        TableReading.NotAWorkbook => text["XlsxNotAWorkbook"],
        TableReading.Damaged => text["XlsxDamaged"],
        TableReading.WithMacros => text["XlsxWithMacros"],
        TableReading.Empty => text["XlsxEmpty"],
        _ => throw new InvalidOperationException($"No words for {reading.GetType().Name}."),
    };
}
