using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>
/// What came of an attempt to change a cycle. Refusals are expected, so they are values: each is mapped to a sentence
/// and a status in one place (<c>Features/Cycles/RefusalWords</c> in the web project).
/// </summary>
public abstract record StepOutcome
{
    private StepOutcome()
    {
    }

    /// <summary>It happened; these events say what, and <paramref name="After"/> is the cycle to which they have happened.</summary>
    public sealed record Done(IReadOnlyList<CycleEvent> Events, DocumentCycle After) : StepOutcome;

    /// <summary>The same command came before; this is what came of it then. Nothing happened again.</summary>
    public sealed record Repeated(int Version) : StepOutcome;

    /// <summary>Somebody was faster, or the person pressed twice: the run had ended already.</summary>
    public sealed record AlreadyDone(StepRun Run) : StepOutcome;

    /// <summary>The caller looked at an older state of the cycle than there is.</summary>
    public sealed record OldState(int Expected, int Actual) : StepOutcome;

    /// <summary>The person does not hold the step's post today.</summary>
    public sealed record NotYourPost(string PostName, IReadOnlyList<string> HeldBy) : StepOutcome;

    /// <summary>Only an admin of the cycle's office may do this.</summary>
    public sealed record OnlyTheAdmin : StepOutcome;

    /// <summary>A decision needs an answer, Ya or Tidak.</summary>
    public sealed record AnswerMissing : StepOutcome;

    /// <summary>Ya or Tidak was given at a step that is no decision.</summary>
    public sealed record AnswerNotAsked : StepOutcome;

    /// <summary>Sending back needs a reason.</summary>
    public sealed record ReasonMissing : StepOutcome;

    /// <summary>The note is longer than <see cref="DocumentCycle.MaxNoteLength"/> characters.</summary>
    public sealed record NoteTooLong(int Length) : StepOutcome;

    /// <summary>A step can be sent back only to one that this cycle has been at before.</summary>
    public sealed record NotAnEarlierStep : StepOutcome;

    /// <summary>A cycle moves only to the version of its SOP that is in force, and only when it is not on it already.</summary>
    public sealed record NotTheVersionInForce(int Number) : StepOutcome;

    /// <summary>A row has no counterpart in the version to move to, or one that is not there: the admin must choose.</summary>
    public sealed record CounterpartMissing(string Number) : StepOutcome;

    /// <summary>The step lacks what it must have before it can be completed.</summary>
    public sealed record Incomplete(IReadOnlyList<MissingThing> Missing) : StepOutcome;

    /// <summary>Something about bahan did not happen.</summary>
    public sealed record BahanRefused(BahanFault Fault) : StepOutcome;

    /// <summary>A file was not filed.</summary>
    public sealed record DocumentRefused(DocumentFault Fault) : StepOutcome;

    /// <summary>A file was not signed.</summary>
    public sealed record SignOffRefused(SignOffFault Fault) : StepOutcome;

    /// <summary>Nobody approves what they drafted.</summary>
    public sealed record OwnDraft(DocumentVersion Draft) : StepOutcome;

    /// <summary>A Plh may not establish a decree (menetapkan keputusan).</summary>
    /// <param name="Output">The decree, as the sheet calls it.</param>
    public sealed record NotForPlh(string PostName, string Output) : StepOutcome;

    /// <summary>A place was marked that is none: no such file, or no such number.</summary>
    public sealed record BadMark(ReturnMark? Mark) : StepOutcome;

    /// <summary>A handoff was not taken back, or a step not held or released.</summary>
    public sealed record HandoffRefused(HandoffFault Fault) : StepOutcome;

    /// <summary>The cycle is completed or cancelled.</summary>
    public sealed record CycleClosed(CycleStatus Status, DateTimeOffset At) : StepOutcome;

    /// <summary>The cycle holds events of a newer release, which this one cannot judge (<see cref="DocumentCycle.UnknownEvents"/>).</summary>
    public sealed record NewerRelease : StepOutcome;

    /// <summary>No such cycle, or no such run in it, or not for this person's eyes.</summary>
    public sealed record Unknown : StepOutcome;

    /// <summary>The command id was used before, for something else.</summary>
    public sealed record CommandReused : StepOutcome;
}
