using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Cycles.Start;
using KinerjaPortal.Web.Features.SignOffs;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>The one place where a refusal becomes a sentence and a status.</summary>
public sealed class RefusalWords(IStringLocalizer<CycleText> words, OfficeTime time, BahanRefusalWords bahan, SignOffRefusalWords signOffs)
{
    /// <summary>What to tell about an outcome that is a refusal; null where it is none.</summary>
    public Refusal? Of(StepOutcome outcome, Office office) => Of(outcome, office, office.Opd.Zone);

    private Refusal? Of(StepOutcome outcome, Office office, ZonaWaktu zone) => outcome switch
    {
        StepOutcome.Done or StepOutcome.Repeated => null,
        StepOutcome.AlreadyDone { Run: { Completion: { Result: StepResult.Dipindahkan } moved } run } => new(
            StatusCodes.Status409Conflict,
            words["RefusedMovedMeanwhile", run.Number, moved.By.Name, time.Time(moved.At, zone), time.Date(moved.At, zone)]),
        StepOutcome.AlreadyDone { Run: { Completion: { Result: StepResult.Ditarik } recalled } run } => new(
            StatusCodes.Status409Conflict,
            words["RefusedRecalledMeanwhile", run.Number, recalled.By.Name, time.Time(recalled.At, zone), time.Date(recalled.At, zone)]),
        StepOutcome.AlreadyDone { Run: { Completion: { } end } run } => new(
            StatusCodes.Status409Conflict,
            words["RefusedAlreadyDone", run.Number, end.By.Name, end.For.PostName, time.Time(end.At, zone), time.Date(end.At, zone)]),
        StepOutcome.OldState => new(StatusCodes.Status412PreconditionFailed, words["RefusedOldState"]),
        StepOutcome.NotYourPost not => new(StatusCodes.Status403Forbidden, NotHolder("RefusedNotYourPost", not.PostName, not.HeldBy)),
        StepOutcome.OnlyTheAdmin => new(StatusCodes.Status403Forbidden, words["RefusedOnlyTheAdmin"]),
        StepOutcome.NotTheVersionInForce not => new(StatusCodes.Status409Conflict, words["RefusedNotTheVersionInForce", not.Number]),
        StepOutcome.CounterpartMissing missing => new(StatusCodes.Status422UnprocessableEntity, words["RefusedCounterpartMissing", missing.Number]),
        StepOutcome.AnswerMissing => new(StatusCodes.Status422UnprocessableEntity, words["RefusedAnswerMissing"]),
        StepOutcome.AnswerNotAsked => new(StatusCodes.Status422UnprocessableEntity, words["RefusedAnswerNotAsked"]),
        StepOutcome.ReasonMissing => new(StatusCodes.Status422UnprocessableEntity, words["RefusedReasonMissing"]),
        StepOutcome.NoteTooLong tooLong => new(
            StatusCodes.Status422UnprocessableEntity, words["RefusedNoteTooLong", tooLong.Length, DocumentCycle.MaxNoteLength]),
        StepOutcome.NotAnEarlierStep => new(StatusCodes.Status422UnprocessableEntity, words["RefusedNotAnEarlierStep"]),
        StepOutcome.Incomplete incomplete => new(StatusCodes.Status422UnprocessableEntity, Incomplete(incomplete.Missing, office)),
        StepOutcome.BahanRefused refused => bahan.Of(refused.Fault, zone),
        StepOutcome.DocumentRefused refused => Of(refused.Fault),
        StepOutcome.SignOffRefused refused => signOffs.Of(refused.Fault, zone),
        StepOutcome.OwnDraft own => new(StatusCodes.Status403Forbidden, words["RefusedOwnDraft", own.Draft.File.Name]),
        StepOutcome.NotForPlh plh => new(StatusCodes.Status403Forbidden, words["RefusedNotForPlh", plh.PostName, plh.Output]),
        StepOutcome.BadMark { Mark: null } => new(StatusCodes.Status422UnprocessableEntity, words["RefusedTooManyMarks", ReturnMark.Most]),
        StepOutcome.BadMark => new(StatusCodes.Status422UnprocessableEntity, words["RefusedBadMark", ReturnMark.MaxNoteLength]),
        StepOutcome.HandoffRefused refused => Of(refused.Fault, zone),
        StepOutcome.CycleClosed closed => new(
            StatusCodes.Status409Conflict,
            words[closed.Status == CycleStatus.Completed ? "RefusedCycleCompleted" : "RefusedCycleCancelled", time.Date(closed.At, zone)]),
        StepOutcome.NewerRelease => new(StatusCodes.Status503ServiceUnavailable, words["RefusedNewerRelease"]),
        StepOutcome.Unknown => new(StatusCodes.Status404NotFound, words["RefusedUnknownCycle"]),
        StepOutcome.CommandReused => new(StatusCodes.Status422UnprocessableEntity, words["RefusedCommandReused"]),
        _ => throw new InvalidOperationException($"No words for the outcome {outcome.GetType().Name}."),
    };

    /// <summary>What to tell about a cycle that was not begun; null where it was.</summary>
    public Refusal? Of(StartOutcome outcome) => outcome switch
    {
        StartOutcome.Started => null,
        StartOutcome.UnknownSop => new(StatusCodes.Status404NotFound, words["RefusedUnknownSop"]),
        StartOutcome.BadPeriod bad => new(StatusCodes.Status422UnprocessableEntity, Sentence(bad.Reading)),
        StartOutcome.TitleTooLong tooLong => new(
            StatusCodes.Status422UnprocessableEntity, words["RefusedTitleTooLong", tooLong.Length, StartCycle.MaxTitleLength]),
        StartOutcome.NotYours not => new(StatusCodes.Status403Forbidden, NotHolder("RefusedMayNotStart", not.PostName, not.HeldBy)),
        StartOutcome.CommandReused => new(StatusCodes.Status422UnprocessableEntity, words["RefusedCommandReused"]),
        _ => throw new InvalidOperationException($"No words for the outcome {outcome.GetType().Name}."),
    };

    /// <summary>Something that a step lacks, as it is named to whoever wants to complete it.</summary>
    public string Of(MissingThing missing, Office office) => missing switch
    {
        MissingThing.OutputFile output => words["MissingOutputFile", output.Output],
        MissingThing.Bahan owed => words["MissingBahan", owed.Item.Title, office.Post(owed.Item.Pelaksana)?.Name ?? owed.Item.Pelaksana],
        _ => throw new InvalidOperationException($"No words for {missing.GetType().Name}."),
    };

    private string Incomplete(IReadOnlyList<MissingThing> missing, Office office) =>
        words["RefusedIncomplete", string.Join("; ", missing.Select(thing => Of(thing, office)))];

    private Refusal Of(DocumentFault fault) => fault switch
    {
        DocumentFault.BadTitle { Length: 0 } => new(StatusCodes.Status422UnprocessableEntity, words["RefusedDocumentTitleMissing"]),
        DocumentFault.BadTitle bad => new(
            StatusCodes.Status422UnprocessableEntity, words["RefusedDocumentTitleTooLong", bad.Length, CycleDocument.MaxTitleLength]),
        DocumentFault.UnknownDocument => new(StatusCodes.Status422UnprocessableEntity, words["RefusedUnknownDocument"]),
        DocumentFault.UnknownUpload => new(StatusCodes.Status422UnprocessableEntity, words["RefusedUnknownUpload"]),
        _ => throw new InvalidOperationException($"No words for {fault.GetType().Name}."),
    };

    private Refusal Of(HandoffFault fault, ZonaWaktu zone) => fault switch
    {
        HandoffFault.NotHandedOn => new(StatusCodes.Status409Conflict, words["RefusedNotHandedOn"]),
        HandoffFault.NotYours not => new(StatusCodes.Status403Forbidden, words["RefusedNotYoursToRecall", not.HandedOnBy.Name]),
        HandoffFault.AlreadySeen { Seen: var seen } => new(
            StatusCodes.Status409Conflict, words["RefusedAlreadySeen", seen.By.Name, time.Time(seen.At, zone), time.Date(seen.At, zone)]),
        HandoffFault.WorkHasBegun => new(StatusCodes.Status409Conflict, words["RefusedWorkHasBegun"]),
        HandoffFault.AlreadyHeld { Hold: var hold } => new(
            StatusCodes.Status409Conflict, words["RefusedAlreadyHeld", hold.By.Name, time.Time(hold.From, zone), time.Date(hold.From, zone)]),
        HandoffFault.NotHeld => new(StatusCodes.Status409Conflict, words["RefusedNotHeld"]),
        HandoffFault.EvidenceMissing => new(StatusCodes.Status422UnprocessableEntity, words["RefusedEvidenceMissing"]),
        _ => throw new InvalidOperationException($"No words for {fault.GetType().Name}."),
    };

    private string NotHolder(string key, string post, IReadOnlyList<string> heldBy) =>
        words[key, post, heldBy.Count == 0 ? words["NobodyHoldsIt"].Value : string.Join(", ", heldBy)];

    private string Sentence(PeriodReading reading) => reading switch
    {
        PeriodReading.OneYearDocument one => words["PeriodOneYear", one.Text],
        PeriodReading.NotFiveYears five => words["PeriodNotFiveYears", five.Text, Period.YearsOfRenstra],
        PeriodReading.NotAPeriod { Text: "" } => words["PeriodMissing"],
        PeriodReading.NotAPeriod not => words["PeriodNotRead", not.Text, Period.MinYear, Period.MaxYear],
        _ => throw new InvalidOperationException($"No words for {reading.GetType().Name}."),
    };
}
