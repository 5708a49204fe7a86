using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>The facts by which a document goes from one desk to the next: a visit ends, the next is opened, a hold ends with it.</summary>
internal static class HandingOn
{
    /// <summary>Ends the open visit and opens the next along the chart, or closes the cycle; back to who did it where the answer is Tidak.</summary>
    public static void HandOn(
        this Changes changes, DocumentCycle cycle, SopStep step, FlowLabel answer, string? note, IReadOnlyList<ReturnMark>? marks, SopVersion sop,
        WorkCalendar calendar, DateTimeOffset now)
    {
        changes.ReleaseIfHeld(cycle, calendar, now);
        var result = answer switch { FlowLabel.Ya => StepResult.Ya, FlowLabel.Tidak => StepResult.Tidak, _ => StepResult.Selesai };
        changes.Add(Ending(cycle.Current!, result, note, answer == FlowLabel.Tidak ? marks : null));
        if (sop.Next(step.Id, answer) is { } next)
        {
            var addressee = answer == FlowLabel.Tidak ? cycle.LastDoerOf(next.Id) : null;
            changes.Add(Opening(next, cycle.Current!.Id, answer, exceptional: false, calendar, now, addressee));
        }
        else
        {
            changes.Add(new CycleCompleted());
        }
    }

    /// <summary>Who goes on with a step that is held says by it that the other system answers again.</summary>
    public static void ReleaseIfHeld(this Changes changes, DocumentCycle cycle, WorkCalendar calendar, DateTimeOffset now)
    {
        if (cycle.Current!.OpenHold is not null)
        {
            changes.Add(Releasing(cycle.Current, note: null, calendar, now));
        }
    }

    public static HandedOff Opening(
        SopStep step, Guid? fromRunId, FlowLabel arrivedBy, bool exceptional, WorkCalendar calendar, DateTimeOffset now, Actor? addressee = null) =>
        new(fromRunId, Guid.CreateVersion7(now), step.Id, step.Number, step.Pelaksana,
            calendar.Due(now, step.MutuBaku.Waktu).ToUniversalTime(), arrivedBy, exceptional, addressee);

    public static StepCompleted Ending(StepRun run, StepResult result, string? note, IReadOnlyList<ReturnMark>? marks = null) =>
        new(run.Id, run.StepId, run.Number, run.Pelaksana, result, note, marks is { Count: > 0 } ? marks : null);

    public static StepReleased Releasing(StepRun run, string? note, WorkCalendar calendar, DateTimeOffset now) =>
        new(run.Id, Later(run.DueAt, calendar.WorkingTimeBetween(run.OpenHold!.From, now), calendar), note);

    /// <summary>A due time after a hold, in whole minutes. Another node's clock may be a little behind the one that held.</summary>
    public static DateTimeOffset Later(DateTimeOffset due, TimeSpan held, WorkCalendar calendar) =>
        (int)Math.Round(held.TotalMinutes) is > 0 and var minutes
            ? calendar.Due(due, new Waktu(minutes, WaktuUnit.Menit)).ToUniversalTime()
            : due;
}
