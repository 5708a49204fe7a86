using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: it is recorded that a document was signed on paper (sudah ditandatangani basah).</summary>
public static class DecidePaperSignature
{
    /// <summary>
    /// Files the scan, records who signed and when, and hands on along the chart: one thing, as a signature at the desk is. The rules
    /// are those of a signature at the desk, for who signed as for who records it.
    /// </summary>
    /// <param name="code">By which the record can be looked up.</param>
    /// <param name="holdersThen">Who held the post on the day of the signature.</param>
    public static Decision<SignOffRefusal, OnwardRefusal> RecordPaperSignature(
        this DocumentCycle cycle, Guid runId, PaperSignature paper, string code, IReadOnlyList<PostHolder> holdersThen, string? note, SopVersion sop,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now)
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

        if (Incomplete(paper, calendar.Zone.DateOf(cycle.CameAt(run)), calendar.Zone.DateOf(now)) is { } incomplete)
        {
            return incomplete;
        }

        if (SignatoryOf(paper, holdersThen, actor, actedFor) is not { } signatory)
        {
            return new SignOffRefusal.SignatoryMissing(
                actedFor.PostName, paper.SignedOn!.Value, [.. holdersThen.Select(holder => holder.Name)],
                ByName: actedFor.RecordedBy is not null && holdersThen.Count == 0);
        }

        if (cycle.NotToBeSignedBy(signatory, step, sop, actor, actedFor) is { } forbidden)
        {
            return forbidden;
        }

        if (cycle.MissingAt(run, step).Where(thing => thing is not MissingThing.Signature).ToList() is { Count: > 0 } missing)
        {
            return new OnwardRefusal.Incomplete(missing);
        }

        if (Common.BadNote(note, out note) is { } badNote)
        {
            return badNote;
        }

        var document = cycle.ForApproval(run)?.Document;
        var (documentId, scan) = (document?.Id ?? Guid.CreateVersion7(now), paper.Scan!);
        var changes = new Changes(cycle, actor, actedFor, now);
        changes.Add(new DocumentFiled(
            run.Id, run.StepId, run.Number, documentId, (document?.Versions.Count ?? 0) + 1, DocumentKind.Final, document?.Title ?? cycle.Title, scan, Note: null));
        changes.Add(new SignedOnPaper(
            run.Id, run.StepId, run.Number, Guid.CreateVersion7(now), code, documentId, scan.Id, scan.Sha256,
            new SignatoryBlock(actedFor.PostName, signatory.Kind, signatory.Name), signatory.PersonId, paper.SignedOn!.Value));
        changes.HandOn(cycle, step, step.Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None, note, marks: null, sop, calendar, now);
        return changes.Done();
    }

    /// <summary>The days are the office's own.</summary>
    private static SignOffRefusal? Incomplete(PaperSignature paper, DateOnly came, DateOnly today) =>
        paper.Scan is null ? new SignOffRefusal.ScanMissing()
        : !paper.IsReadable ? new SignOffRefusal.ScanUnreadable(paper.Scan.Name)
        : paper.SignedOn is not { } signedOn ? new SignOffRefusal.DayMissing()
        : signedOn > today ? new SignOffRefusal.DayToCome(signedOn)
        : signedOn < came ? new SignOffRefusal.DayBeforeItCame(signedOn, came)
        : !paper.Stated ? new SignOffRefusal.NotStated()
        : null;

    /// <summary>Null where it cannot be said who signed, or the one who is named did not hold the post.</summary>
    private static PaperSignatory? SignatoryOf(PaperSignature paper, IReadOnlyList<PostHolder> holdersThen, Actor actor, ActedFor actedFor)
    {
        var named = string.IsNullOrWhiteSpace(paper.SignedBy) ? null : paper.SignedBy.Trim();
        var holder = named is null
            ? holdersThen.Count == 1 ? holdersThen[0] : holdersThen.FirstOrDefault(holder => holder.PersonId == actor.PersonId)
            : holdersThen.FirstOrDefault(holder =>
                (Guid.TryParse(named, out var id) && id == holder.PersonId) || string.Equals(holder.Name, named, StringComparison.OrdinalIgnoreCase));
        return holder is not null ? new PaperSignatory(holder.PersonId, holder.Name, holder.Kind)
            : actedFor.RecordedBy is not null && named is { Length: <= PaperSignature.MaxNameLength } ? new PaperSignatory(null, named, AssignmentKind.Definitif)
            : null;
    }

    /// <summary>
    /// The same two rules as at the desk, asked of who signed. Who records may not have drafted it either: else a record would do
    /// what the desk refuses.
    /// </summary>
    private static OnwardRefusal? NotToBeSignedBy(
        this DocumentCycle cycle, PaperSignatory signatory, SopStep step, SopVersion sop, Actor actor, ActedFor actedFor)
    {
        var approved = cycle.ForApproval(cycle.Current!);
        var signed = actedFor with { Kind = signatory.Kind };
        return (signatory.PersonId is { } person ? cycle.NotToBeApprovedBy(new Actor(person, signatory.Name), signed, step, approved, sop) : null)
            ?? cycle.NotToBeApprovedBy(actor, signed, step, approved, sop);
    }

    private sealed record PaperSignatory(Guid? PersonId, string Name, AssignmentKind Kind);
}
