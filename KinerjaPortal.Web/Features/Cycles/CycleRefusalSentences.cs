using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>The sentence and the status of every refusal of a command on a cycle, as they are told in one office.</summary>
internal sealed class CycleRefusalSentences(
    RefusalWords refusals, IStringLocalizer<CycleText> words, OfficeTime time, Office office,
    IBahanRefusalWords<Refusal> bahan, ISignOffRefusalWords<Refusal> signOffs) : ICycleRefusalWords<Refusal>
{
    private const int Forbidden = StatusCodes.Status403Forbidden;
    private const int NotFound = StatusCodes.Status404NotFound;
    private const int Conflict = StatusCodes.Status409Conflict;
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    public IBahanRefusalWords<Refusal> Bahan => bahan;

    public ISignOffRefusalWords<Refusal> SignOffs => signOffs;

    public Refusal Of(CommonRefusal.AlreadyDone refusal)
    {
        var (run, end) = (refusal.Run, refusal.Run.Completion!);
        var (at, on) = (time.Time(end.At, office.Opd.Zone), time.Date(end.At, office.Opd.Zone));
        return new(Conflict, end.Result switch
        {
            StepResult.Dipindahkan => words["RefusedMovedMeanwhile", run.Number, end.By.Name, at, on],
            StepResult.Ditarik => words["RefusedRecalledMeanwhile", run.Number, end.By.Name, at, on],
            _ => words["RefusedAlreadyDone", run.Number, end.By.Name, end.For.PostName, at, on],
        });
    }

    public Refusal Of(CommonRefusal.OldState refusal) => new(StatusCodes.Status412PreconditionFailed, words["RefusedOldState"]);

    public Refusal Of(CommonRefusal.NotYourPost refusal) =>
        new(Forbidden, refusals.NotHolder("RefusedNotYourPost", refusal.PostName, refusal.HeldBy));

    public Refusal Of(CommonRefusal.OnlyTheAdmin refusal) => new(Forbidden, words["RefusedOnlyTheAdmin"]);

    public Refusal Of(CommonRefusal.ReasonMissing refusal) => new(Unprocessable, words["RefusedReasonMissing"]);

    public Refusal Of(CommonRefusal.NoteTooLong refusal) => new(Unprocessable, words["RefusedNoteTooLong", refusal.Length, DocumentCycle.MaxNoteLength]);

    public Refusal Of(CommonRefusal.BadMark refusal) => new(Unprocessable, refusal.Mark is null
        ? words["RefusedTooManyMarks", ReturnMark.Most]
        : words["RefusedBadMark", ReturnMark.MaxNoteLength]);

    public Refusal Of(CommonRefusal.CycleClosed refusal) => new(
        Conflict,
        words[refusal.Status == CycleStatus.Completed ? "RefusedCycleCompleted" : "RefusedCycleCancelled", time.Date(refusal.At, office.Opd.Zone)]);

    public Refusal Of(CommonRefusal.NewerRelease refusal) => new(StatusCodes.Status503ServiceUnavailable, words["RefusedNewerRelease"]);

    public Refusal Of(CommonRefusal.Unknown refusal) => new(NotFound, words["RefusedUnknownCycle"]);

    public Refusal Of(CommonRefusal.CommandReused refusal) => new(Unprocessable, words["RefusedCommandReused"]);

    public Refusal Of(CompletionRefusal.AnswerMissing refusal) => new(Unprocessable, words["RefusedAnswerMissing"]);

    public Refusal Of(CompletionRefusal.AnswerNotAsked refusal) => new(Unprocessable, words["RefusedAnswerNotAsked"]);

    public Refusal Of(CompletionRefusal.NotSigned refusal) => new(Unprocessable, words["RefusedNotSigned", refusal.Number]);

    public Refusal Of(OnwardRefusal.Incomplete refusal) =>
        new(Unprocessable, words["RefusedIncomplete", string.Join("; ", refusal.Missing.Select(thing => refusals.Of(thing, office)))]);

    public Refusal Of(OnwardRefusal.OwnDraft refusal) => new(Forbidden, words["RefusedOwnDraft", refusal.Draft.File.Name]);

    public Refusal Of(OnwardRefusal.NotForPlh refusal) => new(Forbidden, words["RefusedNotForPlh", refusal.PostName, refusal.Output]);

    public Refusal Of(SendBackRefusal.NotAnEarlierStep refusal) => new(Unprocessable, words["RefusedNotAnEarlierStep"]);

    public Refusal Of(MoveRefusal.NotTheVersionInForce refusal) => new(Conflict, words["RefusedNotTheVersionInForce", refusal.Number]);

    public Refusal Of(MoveRefusal.CounterpartMissing refusal) => new(Unprocessable, words["RefusedCounterpartMissing", refusal.Number]);

    public Refusal Of(RecallRefusal.NotHandedOn refusal) => new(Conflict, words["RefusedNotHandedOn"]);

    public Refusal Of(RecallRefusal.NotYours refusal) => new(Forbidden, words["RefusedNotYoursToRecall", refusal.HandedOnBy.Name]);

    public Refusal Of(RecallRefusal.AlreadySeen refusal) => new(Conflict, By("RefusedAlreadySeen", refusal.Seen.By, refusal.Seen.At));

    public Refusal Of(RecallRefusal.WorkHasBegun refusal) => new(Conflict, words["RefusedWorkHasBegun"]);

    public Refusal Of(HoldRefusal.AlreadyHeld refusal) => new(Conflict, By("RefusedAlreadyHeld", refusal.Hold.By, refusal.Hold.From));

    public Refusal Of(HoldRefusal.NotHeld refusal) => new(Conflict, words["RefusedNotHeld"]);

    public Refusal Of(HoldRefusal.EvidenceMissing refusal) => new(Unprocessable, words["RefusedEvidenceMissing"]);

    public Refusal Of(FilingRefusal.BadTitle refusal) => new(Unprocessable, refusal.Length == 0
        ? words["RefusedDocumentTitleMissing"]
        : words["RefusedDocumentTitleTooLong", refusal.Length, CycleDocument.MaxTitleLength]);

    public Refusal Of(FilingRefusal.UnknownDocument refusal) => new(Unprocessable, words["RefusedUnknownDocument"]);

    public Refusal Of(FilingRefusal.UnknownUpload refusal) => new(Unprocessable, words["RefusedUnknownUpload"]);

    public Refusal Of(FilingRefusal.Unsignable refusal)
    {
        var sentence = words["RefusedForSigning", refusal.Number, words[$"RefusedForSigning{refusal.Reason}"]];
        return new(Unprocessable, refusal.Where is { } where ? words["RefusedForSigningAt", sentence, where] : sentence);
    }

    private string By(string key, Actor actor, DateTimeOffset at) =>
        words[key, actor.Name, time.Time(at, office.Opd.Zone), time.Date(at, office.Opd.Zone)];
}
