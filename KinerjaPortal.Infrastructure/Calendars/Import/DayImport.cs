using System.Text;
using System.Text.Json.Serialization;
using System.Xml;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Calendars.Import;

/// <summary>Reads days off from a file: JSON in the form of the portal's own, a workbook, or a calendar (iCal). Stores nothing.</summary>
public static class DayImport
{
    /// <summary>A year of days off is a few kilobytes; the rest is for what a workbook has around them.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>A year has some thirty days off, and what the browser hands to the page must be small.</summary>
    public const int MostDays = 100;

    /// <param name="file">Not longer than <see cref="FileBytes"/>; what is longer is refused.</param>
    /// <param name="usualKind">Of days whose kind the file does not say.</param>
    public static async Task<DayImportResult> ReadAsync(Stream file, HolidayKind usualKind, CancellationToken cancellationToken)
    {
        var content = new byte[FileBytes + 1];
        var length = await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return length > FileBytes ? new DayImportResult.Refused(DayImportRefusal.TooLarge) : Read(content.AsMemory(0, length), usualKind, cancellationToken);
    }

    private static DayImportResult Read(ReadOnlyMemory<byte> content, HolidayKind usualKind, CancellationToken gone)
    {
        try
        {
            var days = FormatOf(content.Span) switch
            {
                Format.Json => OfJson(content),
                Format.Xlsx => WorkbookDays.Read(content, usualKind, new ReadingBudget(ImportLimits.UnpackedBytes, clock: null, gone: gone)),
                Format.Calendar => CalendarFileDays.Read(Encoding.UTF8.GetString(content.Span), usualKind),
                _ => null,
            };
            return days is null ? new DayImportResult.Refused(DayImportRefusal.UnknownKind)
                : days.Count == 0 ? new DayImportResult.Refused(DayImportRefusal.NoDays)
                : days.Count > MostDays ? new DayImportResult.Refused(DayImportRefusal.TooMany)
                : new DayImportResult.Read(days);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or UnreadableFileException)
        {
            return new DayImportResult.Refused(DayImportRefusal.Damaged);
        }
        catch (OverBudgetException)
        {
            return new DayImportResult.Refused(DayImportRefusal.TooLarge);
        }
    }

    private static List<ImportedDay> OfJson(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray());
        return [.. HolidayFile.Read(stream, "berkas").Days().Select((day, index) => new ImportedDay(index + 1, day.Date, day.Name, day.Kind, day.Source))];
    }

    private static Format? FormatOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return Format.Xlsx;
        }

        var text = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("{"u8) ? Format.Json : text.StartsWith("BEGIN:VCALENDAR"u8) ? Format.Calendar : null;
    }

    private enum Format
    {
        Json,
        Xlsx,
        Calendar,
    }
}

/// <summary>A line of a file that is to be a day off.</summary>
/// <param name="Line">Where it stands in the file, counted as the file does.</param>
/// <param name="Date">Null where what stands there is no date.</param>
/// <param name="Kind">Null where what stands there is no kind.</param>
public sealed record ImportedDay(
    int Line, DateOnly? Date, string Name, [property: JsonConverter(typeof(JsonStringEnumConverter<HolidayKind>))] HolidayKind? Kind, string Source);

/// <summary>What came of reading a file.</summary>
public abstract record DayImportResult
{
    private DayImportResult()
    {
    }

    public sealed record Read(IReadOnlyList<ImportedDay> Days) : DayImportResult;

    public sealed record Refused(DayImportRefusal Reason) : DayImportResult;
}

/// <summary>Why nothing of a file is read.</summary>
public enum DayImportRefusal
{
    /// <summary>Neither JSON nor a workbook nor a calendar.</summary>
    UnknownKind,

    Damaged,

    TooLarge,

    TooMany,

    NoDays,
}
