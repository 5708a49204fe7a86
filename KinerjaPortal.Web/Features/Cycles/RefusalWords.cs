using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
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
    public Refusal? Of(StepOutcome outcome, Office office) => outcome is CycleRefusal refusal ? Of(refusal, office) : null;

    public Refusal Of(CycleRefusal refusal, Office office) =>
        refusal.Say(new CycleRefusalSentences(this, words, time, office, bahan.In(office.Opd.Zone), signOffs.In(office.Opd.Zone)));

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
        MissingThing.Signature => words["MissingSignature"],
        MissingThing.Bahan owed => words["MissingBahan", owed.Item.Title, office.Post(owed.Item.Pelaksana)?.Name ?? owed.Item.Pelaksana],
        _ => throw new InvalidOperationException($"No words for {missing.GetType().Name}."),
    };

    internal string NotHolder(string key, string post, IReadOnlyList<string> heldBy) =>
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
