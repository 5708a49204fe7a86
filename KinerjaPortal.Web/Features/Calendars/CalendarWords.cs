using System.Globalization;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Calendars;

/// <summary>Calendars in words: what is missing of them, what was changed, what moved by it, and why a change was refused.</summary>
public sealed class CalendarWords(IStringLocalizer<CalendarText> text, OfficeTime time)
{
    /// <summary>A sentence for the years without a day, and one for those whose days no decree names yet.</summary>
    public IEnumerable<string> Of(IEnumerable<HolidayGap> gaps) => gaps.GroupBy(gap => gap.State).OrderBy(state => state.Key)
        .Select(state => text[$"Gap{state.Key}", Years([.. state.Select(gap => gap.Year).Order()])].Value);

    public string Of(CalendarCause cause) => text[$"Cause{cause.Kind}", cause.Day is { } day ? time.Date(day) : "", cause.Subject ?? "", cause.Year ?? 0];

    public string Of(DueMove move, ZonaWaktu zone) => text[
        "DueMoved", time.DateAndTime(move.From, zone), time.DateAndTime(move.To, zone), Of(move.Cause), move.By.Name, time.DateAndTime(move.At, zone)];

    /// <returns>Null where it happened.</returns>
    public string? RefusalOf(CalendarOutcome outcome) => outcome switch
    {
        CalendarOutcome.Done => null,
        CalendarOutcome.Wrong wrong => text[$"Holiday{wrong.Fault}"].Value,
        CalendarOutcome.WrongHours { Day: { } day } wrong => text["HoursOfDay", Name(day), text[$"Hours{wrong.Fault}"]].Value,
        CalendarOutcome.WrongHours wrong => text[$"Hours{wrong.Fault}"].Value,
        CalendarOutcome.DayTaken taken => text["DayTaken", taken.Name].Value,
        _ => text[outcome.GetType().Name].Value,
    };

    /// <summary><c>07.30–16.00</c></summary>
    public static string Of(TimeOnly from, TimeOnly until) => $"{Clock(from)}–{Clock(until)}";

    /// <summary><c>Senin</c></summary>
    public static string Name(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    /// <summary><c>2027</c>, <c>2027–2029</c>, or <c>2027, 2029</c></summary>
    private static string Years(IReadOnlyList<int> years) => years.Count > 1 && years[^1] - years[0] == years.Count - 1
        ? $"{years[0]}–{years[^1]}"
        : string.Join(", ", years);

    // ":" is the culture's own separator: 10.42 in Indonesian, 10:42 in English.
    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.CurrentCulture);
}
