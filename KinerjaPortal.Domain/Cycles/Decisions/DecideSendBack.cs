using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: the document goes back to an earlier step (kembalikan) where the chart has no arrow for it.</summary>
public static class DecideSendBack
{
    /// <summary>
    /// Sends the document back to a step that this cycle has been at before, where the chart has no Tidak arrow for it:
    /// an exception, always with a reason. It comes to the person who did that step.
    /// </summary>
    public static Decision<SendBackRefusal> SendBack(
        this DocumentCycle cycle, Guid runId, Guid toStepId, string? reason, SopVersion sop,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now, IReadOnlyList<ReturnMark>? marks = null)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        if (Common.BadReason(reason, out var why) is { } badReason)
        {
            return badReason;
        }

        if (!cycle.EarlierSteps(sop).Any(step => step.Id == toStepId))
        {
            return new SendBackRefusal.NotAnEarlierStep();
        }

        if (cycle.BadMark(marks) is { } badMark)
        {
            return badMark;
        }

        var changes = new Changes(cycle, actor, actedFor, now);
        changes.ReleaseIfHeld(cycle, calendar, now);
        changes.Add(HandingOn.Ending(cycle.Current!, StepResult.Dikembalikan, why, marks));
        changes.Add(HandingOn.Opening(sop.Step(toStepId), runId, FlowLabel.Tidak, exceptional: true, calendar, now, cycle.LastDoerOf(toStepId)));
        return changes.Done();
    }
}
