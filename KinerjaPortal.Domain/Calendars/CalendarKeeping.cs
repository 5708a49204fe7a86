using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Domain.Calendars;

/// <summary>Which right a day off asks for: national ones count for every office, others for theirs alone.</summary>
public static class CalendarKeeping
{
    /// <param name="opdId">The office whose own day it is; null for a national one.</param>
    public static bool MayKeepDaysOf(this AccountStanding keeper, Guid? opdId) =>
        opdId is { } own ? keeper.May(PortalAction.KeepCalendar, own) : keeper.May(PortalAction.KeepNationalDays);
}
