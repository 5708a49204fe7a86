using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>The day on which bahan is due: when the office closes.</summary>
public static class DueDay
{
    /// <summary>The day on which the step itself is due, or the next working day where that would be too late to ask for anything.</summary>
    public static DateOnly Usual(WorkCalendar calendar, DateTimeOffset stepDueAt, DateTimeOffset now)
    {
        var day = calendar.Zone.DateOf(stepDueAt);
        if (FaultOf(calendar, day, now) is null)
        {
            return day;
        }

        day = calendar.Zone.DateOf(now);
        do
        {
            day = day.AddDays(1);
        }
        while (!calendar.IsWorkingDay(day));
        return day;
    }

    /// <summary>Why nothing can be due on this day, or null.</summary>
    public static BahanRefusal? FaultOf(WorkCalendar calendar, DateOnly day, DateTimeOffset now) => At(calendar, day) switch
    {
        null => new BahanRequestRefusal.DueOnDayOff(day),
        { } at when at <= now => new BahanRequestRefusal.DueInThePast(),
        _ => null,
    };

    /// <summary>When the office closes on this day; null on a day off.</summary>
    public static DateTimeOffset? At(WorkCalendar calendar, DateOnly day) =>
        calendar.HoursOn(day) is [.., var last] ? calendar.Zone.At(day.ToDateTime(last.End)).ToUniversalTime() : null;
}
