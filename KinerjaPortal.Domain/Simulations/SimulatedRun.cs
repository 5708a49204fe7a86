using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>A document's whole way through a sheet, as it was played.</summary>
/// <param name="Start">As it was chosen; work received outside working hours begins with the next of them.</param>
/// <param name="Visits">In the order of time; at least one.</param>
/// <param name="WorkingTime">Of all visits together.</param>
/// <param name="WorkingDays">Working days from the day on which work begins to the one on which it ends; 0 where it is one day.</param>
/// <param name="CalendarDays">The same in days of the calendar.</param>
/// <param name="Lanes">Every lane of the sheet in its order, also one that had nothing to do on this way.</param>
/// <param name="Decisions">What one more return costs, for every decision of the sheet in its order.</param>
/// <param name="Gaps">Years of the run whose national holidays are not decreed: the finish may be too early there.</param>
public sealed record SimulatedRun(
    DateTimeOffset Start,
    IReadOnlyList<SimulatedVisit> Visits,
    TimeSpan WorkingTime,
    int WorkingDays,
    int CalendarDays,
    IReadOnlyList<LaneShare> Lanes,
    IReadOnlyList<ReturnCost> Decisions,
    IReadOnlyList<HolidayGap> Gaps)
{
    public DateTimeOffset Finish => Visits[^1].DueAt;

    /// <summary>The lane on which the most working time is spent; of two alike the one further left.</summary>
    public LaneShare Busiest => Lanes.MaxBy(lane => lane.WorkingTime)!;

    internal static SimulatedRun Of(
        SheetWalk walk, DateTimeOffset start, IReadOnlyList<SimulatedVisit> visits, IReadOnlyDictionary<Guid, int>? returns)
    {
        var zone = walk.Calendar.Zone;
        var finish = visits[^1].DueAt;
        var working = Total(visits);
        var begins = zone.DateOf(walk.Calendar.NextWorkingMoment(start));
        var ends = zone.DateOf(finish);
        return new(
            start,
            visits,
            working,
            Enumerable.Range(1, ends.DayNumber - begins.DayNumber).Count(days => walk.Calendar.IsWorkingDay(begins.AddDays(days))),
            ends.DayNumber - begins.DayNumber,
            LaneShare.Of(walk.Sop.Lanes, visits, working),
            ReturnCost.Of(walk, start, working, returns ?? new Dictionary<Guid, int>()),
            walk.Calendar.GapsBetween(start, finish));
    }

    internal static TimeSpan Total(IEnumerable<SimulatedVisit> visits) =>
        visits.Aggregate(TimeSpan.Zero, (sum, visit) => sum + visit.WorkingTime);
}
