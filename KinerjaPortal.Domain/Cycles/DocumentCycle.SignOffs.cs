using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <content>Sign-off: the approval of one exact file.</content>
public sealed partial class DocumentCycle
{
    /// <summary>
    /// What keeps this person from signing this file now; null where nothing does. Asked before a signature is made, and again by
    /// <see cref="SignOff"/> with what has happened meanwhile.
    /// </summary>
    /// <param name="sha256">What the signatory has seen.</param>
    public StepOutcome? WhyNotSignedOff(Guid runId, Guid fileId, string sha256, SopVersion sop, Actor actor, ActedFor actedFor)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var step = sop.Step(Current!.StepId);
        if (step.Action != StepAction.Pengesahan)
        {
            return new StepOutcome.SignOffRefused(new SignOffFault.NotAtThisStep(step.Number));
        }

        if (Documents.FindFile(fileId) is not var (document, version) || version.File.Sha256 != sha256)
        {
            return new StepOutcome.SignOffRefused(new SignOffFault.UnknownFile());
        }

        if (document.Newest.File.Sha256 != sha256)
        {
            return new StepOutcome.SignOffRefused(new SignOffFault.Changed(document.Newest));
        }

        if (WhyNotApproved(step, (document, version), sop, actor, actedFor) is { } own)
        {
            return own;
        }

        return MissingAt(Current, step).Where(thing => thing is not MissingThing.OutputFile).ToList() is { Count: > 0 } missing
            ? new StepOutcome.Incomplete(missing)
            : null;
    }

    /// <summary>
    /// Approves one exact file by a signature that was made over it, and hands on along the chart: one thing, so that nothing is
    /// signed and left lying.
    /// </summary>
    public StepOutcome SignOff(
        Guid runId, Guid fileId, string sha256, SignedFile file, string? note, SopVersion sop,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (WhyNotSignedOff(runId, fileId, sha256, sop, actor, actedFor) is { } refusal)
        {
            return refusal;
        }

        note = Trimmed(note);
        if (note?.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(note.Length);
        }

        var run = Current!;
        var step = sop.Step(run.StepId);
        var (document, _) = Documents.FindFile(fileId)!.Value;
        var changes = new Changes(this, actor, actedFor, now);
        changes.Add(new DocumentFiled(
            run.Id, run.StepId, run.Number, document.Id, document.Versions.Count + 1, DocumentKind.Final, document.Title, file.Edition, Note: null));
        changes.Add(new DocumentSigned(
            run.Id, run.StepId, run.Number, file.SignOffId, file.Code, document.Id, fileId, sha256, file.Edition.Id, file.Edition.Sha256,
            file.Signature, file.Signatory, file.Means, file.Authentication, file.Certificate, file.InkId));
        HandOn(changes, step, step.Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None, note, marks: null, sop, calendar, now);
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }

    /// <summary>What lies on the desk for approval: the newest output of the visits before, letters and evidence left aside; null where there is none.</summary>
    public (CycleDocument Document, DocumentVersion Version)? ForApproval(StepRun run) =>
        BroughtTo(run)
            .Where(brought => brought.Version is { IsOutput: true, Kind: not DocumentKind.Surat })
            .OrderBy(brought => brought.Version.At)
            .Select(brought => ((CycleDocument, DocumentVersion)?)brought)
            .LastOrDefault();

    /// <summary>
    /// Who drafted this version: who filed its content first as this document. A signed edition was drafted by whoever drafted what was
    /// signed, not by the signatory; what stands as it was ("sahkan berkas ini") still is the first one's. Null where it came out of an
    /// earlier pengesahan, as a scan signed by hand does: that is no draft.
    /// </summary>
    public Actor? DrafterOf(CycleDocument document, DocumentVersion version, SopVersion sop)
    {
        if (SignOffs.OfEdition(version.File.Id) is { } signOff && Documents.FindFile(signOff.Fact.FileId) is var (approvedOf, approved))
        {
            return DrafterOf(approvedOf, approved, sop);
        }

        var first = document.Versions.First(other => other.File.Sha256 == version.File.Sha256);
        return first.RunId != Current?.Id && IsFromSignOff(first, sop) ? null : first.By;
    }

    private bool IsFromSignOff(DocumentVersion version, SopVersion sop) =>
        Run(version.RunId) is { } run && StepNow(run) is { } step && sop.Has(step) && sop.Step(step).Action == StepAction.Pengesahan;

    /// <summary>
    /// Two rules on who may not approve: nobody what they drafted, and a Plh no decree (menetapkan keputusan). A recorder writes down
    /// what another office decided, so what they drafted themselves is no hindrance.
    /// </summary>
    private StepOutcome? WhyNotApproved(
        SopStep step, (CycleDocument Document, DocumentVersion Version)? approved, SopVersion sop, Actor actor, ActedFor actedFor)
    {
        if (actedFor.Kind == AssignmentKind.Plh && step.EstablishesDecree)
        {
            return new StepOutcome.NotForPlh(actedFor.PostName, step.MutuBaku.Output);
        }

        return approved is var (document, version) && actedFor.RecordedBy is null && DrafterOf(document, version, sop)?.PersonId == actor.PersonId
            ? new StepOutcome.OwnDraft(version)
            : null;
    }
}
