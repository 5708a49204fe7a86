using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: a step is done and handed on (selesai), or a decision is taken (Ya, Tidak).</summary>
public static class DecideCompletion
{
    /// <summary>
    /// Ends the visit <paramref name="runId"/> and hands on along the chart: a plain step without
    /// <paramref name="answer"/>, a decision with Ya, or with Tidak and a reason.
    /// </summary>
    /// <param name="marks">Places that are marked with a Tidak.</param>
    public static Decision<CompletionRefusal, OnwardRefusal> Complete(
        this DocumentCycle cycle, Guid runId, FlowLabel answer, string? note, SopVersion sop,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now, IReadOnlyList<ReturnMark>? marks = null)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var step = sop.Step(cycle.Current!.StepId);
        if (BadAnswer(step, answer) is { } badAnswer)
        {
            return badAnswer;
        }

        // What is approved is signed, at the desk or on paper: neither a press nor a mere file stands for it.
        if (answer != FlowLabel.Tidak && step.Action == StepAction.Pengesahan)
        {
            return new CompletionRefusal.NotSigned(step.Number);
        }

        if ((answer == FlowLabel.Tidak ? Common.BadReason(note, out var words) : Common.BadNote(note, out words)) is { } badNote)
        {
            return badNote;
        }

        if (answer == FlowLabel.Tidak && cycle.BadMark(marks) is { } badMark)
        {
            return badMark;
        }

        if (answer != FlowLabel.Tidak && cycle.NotOnward(step, answer, sop, actor, actedFor) is { } notYet)
        {
            return notYet;
        }

        var changes = new Changes(cycle, actor, actedFor, now);
        changes.HandOn(cycle, step, answer, words, marks, sop, calendar, now);
        return changes.Done();
    }

    private static CompletionRefusal? BadAnswer(SopStep step, FlowLabel answer) => (step.Symbol == StepSymbol.Decision, answer) switch
    {
        (true, FlowLabel.None) => new CompletionRefusal.AnswerMissing(),
        (false, not FlowLabel.None) => new CompletionRefusal.AnswerNotAsked(),
        _ => null,
    };

    /// <summary>Why the step cannot be left onward: the person may not approve it, or something is missing.</summary>
    private static OnwardRefusal? NotOnward(this DocumentCycle cycle, SopStep step, FlowLabel answer, SopVersion sop, Actor actor, ActedFor actedFor) =>
        cycle.NotToBeApprovedBy(actor, actedFor, step, answer == FlowLabel.Ya ? cycle.ForApproval(cycle.Current!) : null, sop)
        ?? (cycle.MissingAt(cycle.Current!, step) is { Count: > 0 } missing ? new OnwardRefusal.Incomplete(missing) : null);
}
