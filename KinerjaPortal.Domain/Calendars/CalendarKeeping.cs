using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Domain.Calendars;

/// <summary>
/// Who may change which calendar: the one place that says so. National holidays count for every office, so they are the portal admin's
/// alone; an office's own days and hours its admin's as well.
/// </summary>
public static class CalendarKeeping
{
    public static bool MayKeepNationalDays(this AccountStanding keeper) => keeper is { IsClosed: false, Role: AccountRole.PortalAdmin };

    public static bool MayKeepCalendarOf(this AccountStanding keeper, Guid opdId) => keeper.MayKeep(opdId);

    /// <param name="opdId">The office whose own day it is; null for a national one.</param>
    public static bool MayKeepDaysOf(this AccountStanding keeper, Guid? opdId) =>
        opdId is { } own ? keeper.MayKeepCalendarOf(own) : keeper.MayKeepNationalDays();
}
