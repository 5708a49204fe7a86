using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: one exact file is approved by a signature (pengesahan).</summary>
public static class DecideSignOff
{
    /// <summary>
    /// What keeps this person from signing this file now; null where nothing does. Asked before a signature is made, and again by
    /// <see cref="SignOff"/> with what has happened meanwhile.
    /// </summary>
    /// <param name="sha256">What the signatory has seen.</param>
    public static CycleRefusal? WhyNotSignedOff(
        this DocumentCycle cycle, Guid runId, Guid fileId, string sha256, SopVersion sop, Actor actor, ActedFor actedFor) =>
        cycle.NotToBeSigned(runId, fileId, sha256, sop, actor, actedFor)?.Outcome as CycleRefusal;

    /// <summary>
    /// Approves one exact file by a signature that was made over it, and hands on along the chart: one thing, so that nothing is
    /// signed and left lying.
    /// </summary>
    public static Decision<SignOffRefusal, OnwardRefusal> SignOff(
        this DocumentCycle cycle, Guid runId, Guid fileId, string sha256, SignedFile file, string? note, SopVersion sop,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (cycle.NotToBeSigned(runId, fileId, sha256, sop, actor, actedFor) is { } refusal)
        {
            return refusal;
        }

        if (Common.BadNote(note, out note) is { } badNote)
        {
            return badNote;
        }

        var run = cycle.Current!;
        var step = sop.Step(run.StepId);
        var (document, _) = cycle.Documents.FindFile(fileId)!.Value;
        var changes = new Changes(cycle, actor, actedFor, now);
        changes.Add(new DocumentFiled(
            run.Id, run.StepId, run.Number, document.Id, document.Versions.Count + 1, DocumentKind.Final, document.Title, file.Edition, Note: null));
        changes.Add(new DocumentSigned(
            run.Id, run.StepId, run.Number, file.SignOffId, file.Code, document.Id, fileId, sha256, file.Edition.Id, file.Edition.Sha256,
            file.Signature, file.Signatory, file.Means, file.Authentication, file.Certificate, file.InkId));
        changes.HandOn(cycle, step, step.Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None, note, marks: null, sop, calendar, now);
        return changes.Done();
    }

    private static Decision<SignOffRefusal, OnwardRefusal>? NotToBeSigned(
        this DocumentCycle cycle, Guid runId, Guid fileId, string sha256, SopVersion sop, Actor actor, ActedFor actedFor)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var run = cycle.Current!;
        var step = sop.Step(run.StepId);
        if (step.Action != StepAction.Pengesahan)
        {
            return new SignOffRefusal.NotAtThisStep(step.Number);
        }

        if (cycle.Documents.FindFile(fileId) is not var (document, version) || version.File.Sha256 != sha256)
        {
            return new SignOffRefusal.UnknownFile();
        }

        if (document.Newest.File.Sha256 != sha256)
        {
            return new SignOffRefusal.Changed(document.Newest);
        }

        if (cycle.NotToBeApprovedBy(actor, actedFor, step, (document, version), sop) is { } own)
        {
            return own;
        }

        if (cycle.MissingAt(run, step).Where(thing => thing is not MissingThing.Signature).ToList() is { Count: > 0 } missing)
        {
            return new OnwardRefusal.Incomplete(missing);
        }

        return null;
    }
}
