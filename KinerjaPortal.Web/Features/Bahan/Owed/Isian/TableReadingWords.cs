using KinerjaPortal.Infrastructure.Files.Texts;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Owed.Isian;

/// <summary>What came of taking a table from a workbook, in a sentence.</summary>
public sealed class TableReadingWords(IStringLocalizer<OwedText> text)
{
    public string Of(TableReading.Found found, string file) =>
        text[found.ByHeadings ? "XlsxTakenByHeadings" : "XlsxTakenByPosition", found.Rows.Count, file, found.SheetName];

    public string Of(TableReading reading) => reading switch
    {
        TableReading.TooManyRows => text["XlsxTooManyRows", FilledTable.MaxRows],
        TableReading.Unreadable => text["XlsxUnreadable"],
        TableReading.Empty => text["XlsxEmpty"],
        _ => throw new InvalidOperationException($"No words for {reading.GetType().Name}."),
    };
}
