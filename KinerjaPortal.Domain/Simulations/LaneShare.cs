using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>How long a played document lay on the desk of one post.</summary>
/// <param name="CalendarTime">Nights, breaks and days off included.</param>
/// <param name="Share">Of the working time of the whole run, from 0 to 1.</param>
public sealed record LaneShare(SopLane Lane, int Visits, TimeSpan WorkingTime, TimeSpan CalendarTime, double Share)
{
    internal static IReadOnlyList<LaneShare> Of(IReadOnlyList<SopLane> lanes, IReadOnlyList<SimulatedVisit> visits, TimeSpan total)
    {
        var byLane = visits.ToLookup(visit => visit.Lane.Pelaksana);
        return
        [
            .. lanes.Select(lane =>
            {
                var own = byLane[lane.Pelaksana].ToList();
                var working = SimulatedRun.Total(own);
                return new LaneShare(
                    lane, own.Count, working,
                    own.Aggregate(TimeSpan.Zero, (sum, visit) => sum + visit.CalendarTime),
                    total == TimeSpan.Zero ? 0 : working / total);
            }),
        ];
    }
}
