using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: a step waits for a system outside the office (tertahan sistem luar), and goes on.</summary>
public static class DecideHold
{
    /// <summary>Stops the clock of the open visit: a system of others does not answer, and this file shows it.</summary>
    public static Decision<HoldRefusal> Hold(
        this DocumentCycle cycle, Guid runId, ExternalSystem system, string? note, FiledFile? evidence, string evidenceTitle,
        Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var run = cycle.Current!;
        if (run.OpenHold is { } hold)
        {
            return new HoldRefusal.AlreadyHeld(hold);
        }

        if (Common.BadReason(note, out var why) is { } badReason)
        {
            return badReason;
        }

        if (evidence is null)
        {
            return new HoldRefusal.EvidenceMissing();
        }

        var changes = new Changes(cycle, actor, actedFor, now);
        changes.Add(new DocumentFiled(
            run.Id, run.StepId, run.Number, Guid.CreateVersion7(now), DocumentVersion: 1, DocumentKind.Bukti, evidenceTitle, evidence, Note: null));
        changes.Add(new StepHeld(run.Id, run.StepId, run.Number, system, why, evidence.Id));
        return changes.Done();
    }

    /// <summary>Lets the clock of the open visit run on; what is left of its time is what was left when it was held.</summary>
    public static Decision<HoldRefusal> Release(
        this DocumentCycle cycle, Guid runId, string? note, WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if ((cycle.NotOpen(runId) ?? Common.BadNote(note, out note)) is { } refusal)
        {
            return refusal;
        }

        return cycle.Current!.OpenHold is null
            ? new HoldRefusal.NotHeld()
            : new Changes(cycle, actor, actedFor, now).Done(HandingOn.Releasing(cycle.Current, note, calendar, now));
    }
}
