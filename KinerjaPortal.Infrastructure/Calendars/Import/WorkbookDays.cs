using System.Globalization;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Calendars.Import;

/// <summary>Days off in a workbook: a table with the columns Tanggal and Nama, and Jenis and Dasar where it has them.</summary>
internal static class WorkbookDays
{
    private static readonly CultureInfo s_indonesian = CultureInfo.GetCultureInfo("id-ID");

    private static readonly string[] s_formats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "dddd, d MMMM yyyy"];

    public static List<ImportedDay> Read(ReadOnlyMemory<byte> content, HolidayKind usualKind, ReadingBudget budget)
    {
        using var package = XlsxPackage.Open(content, budget);
        var (strings, formats) = (package.SharedStrings(), package.Formats());
        foreach (var sheet in package.Sheets)
        {
            var grid = SheetGrid.Read(package.Rows(sheet.Path), strings, formats).Whole();
            foreach (var row in grid.Rows)
            {
                if (Columns.Find(grid, row) is { } columns)
                {
                    return [.. grid.Rows.Where(below => below > row).Select(below => DayOf(grid, below, columns, usualKind)).OfType<ImportedDay>()];
                }
            }
        }

        return [];
    }

    /// <returns>Null for a row without date and name, such as a note below the table.</returns>
    private static ImportedDay? DayOf(SheetGrid grid, int row, Columns columns, HolidayKind usualKind)
    {
        var (date, name) = (grid.Text(row, columns.Date), grid.Text(row, columns.Name));
        return date.Length == 0 && name.Length == 0
            ? null
            : new ImportedDay(
                row, DateOf(date), name, columns.Kind is { } kind ? KindOf(grid.Text(row, kind), usualKind) : usualKind,
                columns.Source is { } source ? grid.Text(row, source) : "");
    }

    /// <summary>A date as text, or as the number that Excel keeps for it.</summary>
    private static DateOnly? DateOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 100_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial)))
            : DateOnly.TryParseExact(text, s_formats, s_indonesian, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    private static HolidayKind? KindOf(string text, HolidayKind usualKind) =>
        text.Length == 0 ? usualKind
        : text.Contains("cuti bersama", StringComparison.OrdinalIgnoreCase) || text.Equals(nameof(HolidayKind.CutiBersama), StringComparison.OrdinalIgnoreCase) ? HolidayKind.CutiBersama
        : text.Contains("nasional", StringComparison.OrdinalIgnoreCase) ? HolidayKind.Nasional
        : text.Contains("daerah", StringComparison.OrdinalIgnoreCase) || text.Contains("lokal", StringComparison.OrdinalIgnoreCase) ? HolidayKind.Daerah
        : null;

    private sealed record Columns(int Date, int Name, int? Kind, int? Source)
    {
        public static Columns? Find(SheetGrid grid, int row)
        {
            int? Of(params string[] headings) => grid.ColumnsOf(row)
                .Where(column => headings.Any(heading => grid.Text(row, column).StartsWith(heading, StringComparison.OrdinalIgnoreCase)))
                .Cast<int?>().FirstOrDefault();
            return Of("Tanggal") is { } date && Of("Nama", "Hari libur", "Keterangan", "Peringatan") is { } name
                ? new Columns(date, name, Of("Jenis"), Of("Dasar", "SKB"))
                : null;
        }
    }
}
