using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>
/// By when running documents must be handed on (memoised): a board asks it of every card every minute, and it changes only with the office's
/// calendar and deadlines, which come as another <see cref="Office"/>.
/// </summary>
internal static class KnownStandings
{
    /// <summary>More than an office's cycles under way: what was asked of those that moved on is let go.</summary>
    private const int MostKept = 20_000;

    private static readonly ConditionalWeakTable<Office, ConcurrentDictionary<Key, DeadlineStanding>> s_known = [];

    /// <summary>Of a cycle that is under way.</summary>
    /// <param name="stepId">Where it lies.</param>
    /// <param name="sop">The sheet on which it runs.</param>
    public static DeadlineStanding Of(CycleSummary cycle, Guid stepId, SopVersion sop, Office office)
    {
        var known = s_known.GetOrCreateValue(office);
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        var deadline = office.Deadlines.Of(cycle.DocumentType, cycle.Period);

        // Where its day is known, all that lie at the same step are alike.
        var key = new Key(sop.Id, stepId, deadline, deadline is { IsConfirmed: true } ? null : cycle.StartedAt);
        return known.TryGetValue(key, out var standing)
            ? standing
            : known[key] = DeadlineStanding.Of(deadline, sop, stepId, cycle.StartedAt, office.Calendar);
    }

    private sealed record Key(Guid SopVersionId, Guid StepId, DocumentDeadline? Deadline, DateTimeOffset? StartedAt);
}
