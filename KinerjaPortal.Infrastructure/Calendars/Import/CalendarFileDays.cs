using System.Globalization;
using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Calendars.Import;

/// <summary>Days off in a calendar file (iCal, RFC 5545): each all-day event, and each day of one that lasts several.</summary>
internal static class CalendarFileDays
{
    /// <summary>The longest holidays have fewer; an event that lasts longer is no day off.</summary>
    private const int LongestEvent = 14;

    /// <exception cref="InvalidDataException">An event has no end.</exception>
    public static List<ImportedDay> Read(string text, HolidayKind usualKind)
    {
        var days = new List<ImportedDay>();
        Dictionary<string, string>? happening = null;
        var begin = 0;
        foreach (var (line, number) in Unfolded(text))
        {
            if (line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                (happening, begin) = (new(StringComparer.OrdinalIgnoreCase), number);
            }
            else if (line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase) && happening is not null)
            {
                days.AddRange(DaysOf(happening, begin, usualKind));
                happening = null;
            }
            else if (happening is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                // What stands behind a semicolon are parameters, such as the kind of the value.
                happening.TryAdd(line[..colon].Split(';')[0], line[(colon + 1)..]);
            }

            if (days.Count > DayImport.MostDays)
            {
                return days;
            }
        }

        return happening is null ? days : throw new InvalidDataException("An event of the calendar has no end.");
    }

    private static IEnumerable<ImportedDay> DaysOf(Dictionary<string, string> happening, int line, HolidayKind usualKind)
    {
        var name = Unescaped(happening.GetValueOrDefault("SUMMARY") ?? "");
        var kind = usualKind == HolidayKind.Nasional && name.Contains("cuti bersama", StringComparison.OrdinalIgnoreCase) ? HolidayKind.CutiBersama : usualKind;

        // One that comes again every year is a rule and no date: it must be entered by hand.
        if (DateOf(happening.GetValueOrDefault("DTSTART")) is not { } first || happening.ContainsKey("RRULE"))
        {
            yield return new ImportedDay(line, Date: null, name, kind, "");
            yield break;
        }

        // The end is the first day that is no longer part of it.
        var end = DateOf(happening.GetValueOrDefault("DTEND")) is { } until && until > first ? until : first.AddDays(1);
        if (end.DayNumber - first.DayNumber > LongestEvent)
        {
            yield return new ImportedDay(line, Date: null, name, kind, "");
            yield break;
        }

        for (var day = first; day < end; day = day.AddDays(1))
        {
            yield return new ImportedDay(line, day, name, kind, "");
        }
    }

    private static DateOnly? DateOf(string? value) =>
        value is { Length: >= 8 } && DateOnly.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Lines with those joined that go on behind a break, each with the number of its first.</summary>
    private static IEnumerable<(string Line, int Number)> Unfolded(string text)
    {
        var (whole, begin, number) = ((string?)null, 0, 0);
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (whole is not null && line.StartsWith(' '))
            {
                // No line of a day off is so long; what is longer is cut, so that joining stays cheap.
                whole = whole.Length < 2000 ? whole + line[1..] : whole;
                continue;
            }

            if (whole is not null)
            {
                yield return (whole, begin);
            }

            (whole, begin) = (line, number);
        }

        if (whole is not null)
        {
            yield return (whole, begin);
        }
    }

    private static string Unescaped(string value) => value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}
