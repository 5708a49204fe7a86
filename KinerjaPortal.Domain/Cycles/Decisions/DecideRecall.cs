using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: what was handed on is taken back (tarik kembali).</summary>
public static class DecideRecall
{
    /// <summary>
    /// Takes back what was handed on (tarik kembali), as long as nobody of the receiving post has opened it. The time that the step
    /// has goes on from where it was, by the calendar as it is now: taking back wins none.
    /// </summary>
    /// <param name="runId">The open visit, at the desk that received it.</param>
    public static Decision<RecallRefusal> Recall(
        this DocumentCycle cycle, Guid runId, string? note, SopVersion sop, WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if ((cycle.NotOpen(runId) ?? Common.BadNote(note, out note)) is { } refusal)
        {
            return refusal;
        }

        if (cycle.WhyNotRecalled(actor) is { } fault)
        {
            return fault;
        }

        var received = cycle.Current!;
        var sent = cycle.SentBefore(received)!;
        var step = sop.Step(sent.StepId);
        var changes = new Changes(cycle, actor, actedFor, now);
        changes.Add(HandingOn.Ending(received, StepResult.Ditarik, note));
        changes.Add(new HandedOff(
            received.Id, Guid.CreateVersion7(now), step.Id, step.Number, step.Pelaksana, DueTime.Of(cycle, sent, sop, calendar), FlowLabel.None, Exceptional: false, actor));
        return changes.Done();
    }

    /// <summary>Why this person cannot take back what lies on the open desk; null where they can.</summary>
    public static RecallRefusal? WhyNotRecalled(this DocumentCycle cycle, Actor actor)
    {
        if (cycle.Current is not { } received || cycle.SentBefore(received) is not { Completion: { } end })
        {
            return new RecallRefusal.NotHandedOn();
        }

        return end.By.PersonId != actor.PersonId ? new RecallRefusal.NotYours(end.By)
            : (received.Detail.Seen ?? received.Detail.Accepted) is { } seen ? new RecallRefusal.AlreadySeen(seen)
            : cycle.HasBegun(received) ? new RecallRefusal.WorkHasBegun()
            : null;
    }

    private static bool HasBegun(this DocumentCycle cycle, StepRun run) =>
        !run.Detail.Holds.IsEmpty || cycle.Documents.FiledAt(run.Id).Any() || cycle.Bahan.Items.Exists(item => item.RunId == run.Id);
}
