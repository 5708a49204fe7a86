using System.Globalization;
using KinerjaPortal.Domain.Organisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Localisation;

/// <summary>Moments in words, as the office's own clocks show them, in the reader's language.</summary>
public sealed class OfficeTime(IStringLocalizer<TimeText> text, TimeProvider clock)
{
    /// <summary>After so many working days back a weekday's name no longer helps, and the date is said.</summary>
    private const int RelativeWorkingDays = 2;

    /// <summary><c>Sabtu, 21 Nov 2026</c></summary>
    public string Date(DateTimeOffset moment, ZonaWaktu zone) => Format(zone.Local(moment), "DateFormat");

    public string Date(DateOnly day) => Format(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), "DateFormat");

    /// <summary><c>21 Nov</c>, of another year <c>21 Nov 2027</c>: where there is little room.</summary>
    public string ShortDate(DateOnly day) =>
        Format(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), day.Year == clock.GetUtcNow().Year ? "DayFormat" : "ShortDateFormat");

    /// <summary><c>10.42 WIB</c></summary>
    public string Time(DateTimeOffset moment, ZonaWaktu zone) => $"{Clock(zone.Local(moment))} {zone.Abbreviation}";

    /// <summary><c>Sabtu, 21 Nov 2026, 10.42 WIB</c></summary>
    public string DateAndTime(DateTimeOffset moment, ZonaWaktu zone) => $"{Date(moment, zone)}, {Time(moment, zone)}";

    /// <summary>
    /// As people say it, up to two working days away: <c>baru saja</c>, <c>12 menit lalu</c>, <c>hari ini 08.15</c>,
    /// <c>kemarin 10.42</c>, <c>Kamis 16.05</c>, <c>besok 09.00</c>; farther away date and time.
    /// </summary>
    public string Relative(DateTimeOffset moment, ZonaWaktu zone)
    {
        var now = clock.GetUtcNow();
        var ago = now - moment;
        if (ago >= TimeSpan.Zero && ago < TimeSpan.FromHours(1))
        {
            return ago < TimeSpan.FromMinutes(1) ? text["JustNow"] : Counted("MinutesAgo", (int)ago.TotalMinutes);
        }

        var local = zone.Local(moment);
        var today = zone.DateOf(now);
        var day = zone.DateOf(moment);
        return (day.DayNumber - today.DayNumber) switch
        {
            0 => text["Today", Clock(local)],
            -1 => text["Yesterday", Clock(local)],
            1 => text["Tomorrow", Clock(local)],
            < 0 when WorkingDaysBetween(day, today) <= RelativeWorkingDays => Format(local, "WeekdayFormat") + " " + Clock(local),
            _ => DateAndTime(moment, zone),
        };
    }

    // Monday to Friday is enough for words; due times are counted by the office's calendar in the domain.
    private static int WorkingDaysBetween(DateOnly day, DateOnly today)
    {
        var count = 0;
        for (var next = day; next < today && count <= RelativeWorkingDays; next = next.AddDays(1))
        {
            count += next.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return count;
    }

    // ":" is the culture's own separator: 10.42 in Indonesian, 10:42 in English.
    private static string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.CurrentCulture);

    private string Format(DateTimeOffset local, string key) => local.ToString(text[key], CultureInfo.CurrentCulture);

    private string Counted(string key, int count) => text[count == 1 ? key + "One" : key, count];
}
