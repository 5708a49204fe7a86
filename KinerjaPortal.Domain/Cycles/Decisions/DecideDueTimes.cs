using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: the office's calendar was changed, and what is open follows it (tenggat bergeser).</summary>
public static class DecideDueTimes
{
    /// <summary>
    /// Moves the due times of the open visit and of bahan that is not settled to where the calendar has them now. Done again it changes
    /// nothing, so whoever is not sure whether it was done does it.
    /// </summary>
    public static Decision FollowCalendar(
        this DocumentCycle cycle, SopVersion sop, WorkCalendar calendar, CalendarCause cause, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (cycle.NotRunning() is { } closed)
        {
            return closed;
        }

        var changes = new Changes(cycle, actor, actedFor, now);
        var run = cycle.Current!;
        if (DueTime.Of(cycle, run, sop, calendar) is var due && due != run.DueAt)
        {
            changes.Add(new StepDueMoved(run.Id, run.StepId, run.Number, run.DueAt, due, cause));
        }

        List<MovedBahan> bahan =
        [
            .. from item in cycle.Bahan.Items
               where item.IsOpen
               let moved = DueTime.Of(item, calendar)
               where moved != item.DueAt
               select new MovedBahan(item.Id, item.DueAt, moved),
        ];
        if (bahan.Count > 0)
        {
            changes.Add(new BahanDueMoved(bahan, cause));
        }

        return changes.Events.Count > 0 ? changes.Done() : new StepOutcome.Repeated(cycle.Version);
    }
}
