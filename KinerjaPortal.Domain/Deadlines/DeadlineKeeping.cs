using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Domain.Deadlines;

/// <summary>Who may change which deadlines: as with days off, those of all offices are the portal admin's, an office's own its admin's as well.</summary>
public static class DeadlineKeeping
{
    /// <param name="opdId">The office whose own deadline it is; null for every office's.</param>
    public static bool MayKeepDeadlinesOf(this AccountStanding keeper, Guid? opdId) => keeper.MayKeepDaysOf(opdId);
}
