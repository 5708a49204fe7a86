using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Sops;

namespace KinerjaPortal.Web.Features.Cycles.Start;

/// <summary>An SOP on which a cycle could be begun: how long its way is, and whether this person may begin it.</summary>
/// <param name="Plan">As it would go if it began now.</param>
public sealed record StartChoice(CataloguedSop Entry, PlannedPath Plan, Standing Standing)
{
    public bool MayStart => Standing is Standing.May;

    /// <summary>Working time from the first desk to the end.</summary>
    public TimeSpan WorkOf(Office office) => office.Calendar.WorkingTimeBetween(Plan.Start, Plan.Finish);
}
