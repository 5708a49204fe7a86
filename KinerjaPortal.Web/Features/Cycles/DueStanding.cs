using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Web.Components.Shared;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>How an open step stands against its due time.</summary>
/// <param name="Left">Working time that is left; negative when it is late.</param>
public sealed record DueStanding(WorkStatus Status, TimeSpan Left)
{
    /// <summary>A step comes near its due time in the last part of the time it was given: a fifth.</summary>
    private const int NearPart = 5;

    public static DueStanding Of(DateTimeOffset openedAt, DateTimeOffset dueAt, WorkCalendar calendar, DateTimeOffset now)
    {
        var left = calendar.WorkingTimeBetween(now, dueAt);
        var given = calendar.WorkingTimeBetween(openedAt, dueAt);
        return new DueStanding(
            now > dueAt ? WorkStatus.Late : left * NearPart <= given ? WorkStatus.NearDue : WorkStatus.OnTime,
            left);
    }
}
