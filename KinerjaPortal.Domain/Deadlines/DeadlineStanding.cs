using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Deadlines;

/// <summary>
/// By when a running document must be finished, and so by when the desk at which it lies must hand it on: each desk after it is left the time
/// that the sheet gives it. Late is what passes that moment, however quick or slow a single step was; a step that takes more than its mutu
/// baku while the document keeps its day endangers nothing.
/// </summary>
/// <param name="Deadline">What is known of the document's day; null where nothing is. Where it is not confirmed, the plan counts.</param>
/// <param name="By">When the document must be finished.</param>
/// <param name="HandOnBy">When it must leave the desk where it lies.</param>
public sealed record DeadlineStanding(DocumentDeadline? Deadline, DateTimeOffset By, DateTimeOffset HandOnBy)
{
    /// <summary>More precise than this a last moment is not sought.</summary>
    private static readonly TimeSpan s_precision = TimeSpan.FromMinutes(1);

    /// <summary>A sheet that takes longer than years is not searched for its last moment: it is over.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(3650);

    /// <summary>True where the plan of the cycle counts: the sheet's time from its start on.</summary>
    public bool IsByPlan => Deadline is not { IsConfirmed: true };

    /// <param name="stepId">Where the document lies.</param>
    /// <param name="startedAt">When its cycle began.</param>
    public static DeadlineStanding Of(DocumentDeadline? deadline, SopVersion sop, Guid stepId, DateTimeOffset startedAt, WorkCalendar calendar)
    {
        var by = deadline is { IsConfirmed: true } ? calendar.ClosingUntil(deadline.Date) : PlannedPath.Of(sop, calendar, startedAt).Finish;
        return new DeadlineStanding(deadline, by.ToUniversalTime(), LatestHandingOn(sop, stepId, by, calendar).ToUniversalTime());
    }

    /// <summary>It cannot be finished in time any more as the sheet has it.</summary>
    public bool IsEndangeredAt(DateTimeOffset now) => now > HandOnBy;

    /// <summary>Its day is over.</summary>
    public bool HasPassedAt(DateTimeOffset now) => now > By;

    /// <summary>The last moment from which the rest of the way, each step taking all its time, ends by another.</summary>
    private static DateTimeOffset LatestHandingOn(SopVersion sop, Guid stepId, DateTimeOffset by, WorkCalendar calendar)
    {
        bool Fits(DateTimeOffset from) => PlannedPath.After(sop, stepId, calendar, from) is not { Steps.Count: > 0 } rest || rest.Finish <= by;
        if (Fits(by))
        {
            return by;
        }

        // A later start never ends earlier (WorkCalendar.Due), so the last moment that fits can be searched by halves.
        var (span, tooLate) = (TimeSpan.FromDays(1), by);
        for (; !Fits(by - span); span *= 2)
        {
            if (span > s_longest)
            {
                return by - span;
            }

            tooLate = by - span;
        }

        var fits = by - span;
        while (tooLate - fits > s_precision)
        {
            var middle = fits + ((tooLate - fits) / 2);
            (fits, tooLate) = Fits(middle) ? (middle, tooLate) : (fits, middle);
        }

        return fits;
    }
}
