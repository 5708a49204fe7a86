using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <content>A step that waits for a system outside the office (tertahan sistem luar).</content>
public sealed partial class DocumentCycle
{
    /// <summary>Stops the clock of the open visit: a system of others does not answer, and this file shows it.</summary>
    public StepOutcome Hold(
        Guid runId, ExternalSystem system, string? note, FiledFile? evidence, string evidenceTitle, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var run = Current!;
        if (run.OpenHold is { } hold)
        {
            return new StepOutcome.HandoffRefused(new HandoffFault.AlreadyHeld(hold));
        }

        note = Trimmed(note);
        if (note is null)
        {
            return new StepOutcome.ReasonMissing();
        }

        if (note.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(note.Length);
        }

        if (evidence is null)
        {
            return new StepOutcome.HandoffRefused(new HandoffFault.EvidenceMissing());
        }

        var changes = new Changes(this, actor, actedFor, now);
        changes.Add(new DocumentFiled(
            run.Id, run.StepId, run.Number, Guid.CreateVersion7(now), DocumentVersion: 1, DocumentKind.Bukti, evidenceTitle, evidence, Note: null));
        changes.Add(new StepHeld(run.Id, run.StepId, run.Number, system, note, evidence.Id));
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }

    /// <summary>Lets the clock of the open visit run on; what is left of its time is what was left when it was held.</summary>
    public StepOutcome Release(Guid runId, string? note, WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        note = Trimmed(note);
        if (note?.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(note.Length);
        }

        return Current!.OpenHold is null
            ? new StepOutcome.HandoffRefused(new HandoffFault.NotHeld())
            : Happened(Releasing(Current, note, calendar, now), actor, actedFor, now);
    }

    private static StepReleased Releasing(StepRun run, string? note, WorkCalendar calendar, DateTimeOffset now) =>
        new(run.Id, Later(run.DueAt, calendar.WorkingTimeBetween(run.OpenHold!.From, now), calendar), note);

    /// <summary>A due time after a hold, in whole minutes. Another node's clock may be a little behind the one that held.</summary>
    private static DateTimeOffset Later(DateTimeOffset due, TimeSpan held, WorkCalendar calendar) =>
        (int)Math.Round(held.TotalMinutes) is > 0 and var minutes
            ? calendar.Due(due, new Waktu(minutes, WaktuUnit.Menit)).ToUniversalTime()
            : due;
}
