using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>
/// Plays a sheet on an office's calendar: every desk takes exactly the waktu that its row gives it, and hands on at the
/// moment it is due, as a running cycle would. Nothing of it is kept.
/// </summary>
public static class SopSimulation
{
    /// <summary>
    /// No document of an office takes longer, from beginning to end. A draft may say 9999 Bulan for a moment while it is typed;
    /// counting that out day by day would leave the calendar.
    /// </summary>
    public const int MaxYears = 50;

    /// <param name="returns">
    /// How many times each decision sends the document back before it lets it pass, by the decision's id; none where it is not
    /// named. Ids that are no decision of the sheet count for nothing, so that a choice survives the row it was made for.
    /// </param>
    public static SimulationOutcome Run(
        SopDefinition sheet, WorkCalendar calendar, DateTimeOffset start, IReadOnlyDictionary<Guid, int>? returns = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(calendar);
        foreach (var times in returns?.Values ?? [])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(times, nameof(returns));
        }

        if (SopGraphCheck.Check(sheet) is { Count: > 0 } faults)
        {
            return new SimulationOutcome.Faulty(faults);
        }

        var sop = new SopVersion(Guid.Empty, Guid.Empty, 0, SopVersionStatus.Draft, sheet);
        var walk = new SheetWalk(sop, calendar, OnwardAnswers.Of(sop));
        return walk.From(start, returns ?? new Dictionary<Guid, int>()) switch
        {
            WalkResult.Ended ended => new SimulationOutcome.Finished(SimulatedRun.Of(walk, start, ended.Visits, returns)),
            WalkResult.TooLong tooLong => new SimulationOutcome.TooLong(tooLong.At),
            var other => throw new InvalidOperationException($"A walk cannot end in {other}."),
        };
    }
}
