using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <content>What happens to a handoff after it was sent: it is seen and accepted, or taken back before.</content>
public sealed partial class DocumentCycle
{
    /// <summary>Somebody of the receiving post opened it. Only the first time is told; see <see cref="IsNewTo"/>.</summary>
    public StepOutcome See(Guid runId, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        NotOpen(runId) is { } refusal ? refusal
        : !IsNewTo(actor, actedFor) ? new StepOutcome.Repeated(Version)
        : Happened(new HandoffSeen(runId), actor, actedFor, now);

    /// <summary>Somebody of the receiving post takes it over; see <see cref="AwaitsAcceptanceOf"/>.</summary>
    public StepOutcome Accept(Guid runId, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        NotOpen(runId) is { } refusal ? refusal
        : !AwaitsAcceptanceOf(actor, actedFor) ? new StepOutcome.Repeated(Version)
        : Happened(new HandoffAccepted(runId), actor, actedFor, now);

    /// <summary>
    /// Whether it is to be told that this person opens the open visit: it was handed on by somebody else, nobody has seen it, and
    /// they open it for their own post. What a recorder opens the other office has not seen.
    /// </summary>
    public bool IsNewTo(Actor actor, ActedFor actedFor) =>
        Current is { Detail.Seen: null } run && SenderOf(run)?.Completion is { } sent && sent.By.PersonId != actor.PersonId && actedFor.RecordedBy is null;

    /// <summary>Whether this person can take over the open visit: nobody gives a receipt to themselves, but a recorder writes down that of others.</summary>
    public bool AwaitsAcceptanceOf(Actor actor, ActedFor actedFor) =>
        Current is { Detail.Accepted: null } run && SenderOf(run)?.Completion is { } sent
        && (sent.By.PersonId != actor.PersonId || actedFor.RecordedBy is not null);

    /// <summary>
    /// Takes back what was handed on (tarik kembali), as long as nobody of the receiving post has opened it. The time that the step
    /// has goes on from where it was: taking back wins none.
    /// </summary>
    /// <param name="runId">The open visit, at the desk that received it.</param>
    public StepOutcome Recall(Guid runId, string? note, SopVersion sop, Actor actor, ActedFor actedFor, DateTimeOffset now)
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

        if (WhyNotRecalled(actor) is { } fault)
        {
            return new StepOutcome.HandoffRefused(fault);
        }

        var received = Current!;
        var sent = SentBefore(received)!;
        var step = sop.Step(sent.StepId);
        var changes = new Changes(this, actor, actedFor, now);
        changes.Add(Ending(received, StepResult.Ditarik, note));
        changes.Add(new HandedOff(
            received.Id, Guid.CreateVersion7(now), step.Id, step.Number, step.Pelaksana, sent.DueAt, FlowLabel.None, Exceptional: false, actor));
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }

    /// <summary>Why this person cannot take back what lies on the open desk; null where they can.</summary>
    public HandoffFault? WhyNotRecalled(Actor actor)
    {
        if (Current is not { } received || SentBefore(received) is not { Completion: { } end })
        {
            return new HandoffFault.NotHandedOn();
        }

        return end.By.PersonId != actor.PersonId ? new HandoffFault.NotYours(end.By)
            : (received.Detail.Seen ?? received.Detail.Accepted) is { } seen ? new HandoffFault.AlreadySeen(seen)
            : HasBegun(received) ? new HandoffFault.WorkHasBegun()
            : null;
    }

    /// <summary>The visit that handed on to this one; null at the first desk, and where it came by a recall or a move to another version.</summary>
    public StepRun? SentBefore(StepRun received) =>
        received.FromRunId is { } id && Run(id) is { Completion.Result: not (StepResult.Ditarik or StepResult.Dipindahkan) } sent ? sent : null;

    /// <summary>The visit that handed on to this one, looked for behind moves that left it at its desk; null where nobody handed it there.</summary>
    public StepRun? SenderOf(StepRun received) =>
        received.FromRunId is not { } id || Run(id) is not { Completion: { } end } from ? null
        : end.Result switch
        {
            StepResult.Dipindahkan => from.Pelaksana == received.Pelaksana ? SenderOf(from) : null,
            StepResult.Ditarik => null,
            _ => from,
        };

    /// <summary>Whether what this visit handed on was taken back: its work goes on in a later one.</summary>
    public bool WasTakenBack(StepRun sent) => _runs.Exists(run => run.FromRunId == sent.Id && run.Completion is { Result: StepResult.Ditarik });

    private bool HasBegun(StepRun run) =>
        !run.Detail.Holds.IsEmpty || Documents.FiledAt(run.Id).Any() || Bahan.Items.Exists(item => item.RunId == run.Id);

    /// <summary>The person who did a step last, to whom it comes back; null where nobody has.</summary>
    private Actor? LastDoerOf(Guid stepId) =>
        _runs.LastOrDefault(run => run.Completion is { Result: not (StepResult.Dipindahkan or StepResult.Ditarik) } && StepNow(run) == stepId)?.Completion!.By;
}
