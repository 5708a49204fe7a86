using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>A cycle as the API tells it.</summary>
/// <param name="Status">running, completed or cancelled.</param>
/// <param name="Version">Grows with every event; send it back as <c>expectedVersion</c> to be told when somebody was there in between.</param>
/// <param name="Current">The open step; null when the cycle is closed.</param>
/// <param name="History">Every visit to a step that has ended, in order.</param>
/// <param name="SignOffs">Every approval of one exact file (pengesahan), in order.</param>
internal sealed record CycleView(
    Guid Id, string Opd, Guid SopId, string DocumentType, string Period, string Title, string Status, int Version,
    DateTimeOffset StartedAt, DateTimeOffset? ClosedAt, CycleView.CurrentStep? Current, IReadOnlyList<CycleView.PastStep> History,
    IReadOnlyList<SignOffView> SignOffs)
{
    public static CycleView Of(DocumentCycle cycle, Office office, SopVersion sop, RefusalWords words) => new(
        cycle.Id, office.Opd.Code, cycle.SopId, cycle.DocumentType.Name, cycle.Period, cycle.Title, Word(cycle.Status), cycle.Version,
        cycle.StartedAt, cycle.ClosedAt,
        cycle.Current is { } run
            ? new CurrentStep(
                run.Id, run.StepId, run.Number, sop.Step(run.StepId).Activity, run.Pelaksana, Word(sop.Step(run.StepId).Symbol), run.OpenedAt, run.DueAt,
                MissingView.Of(cycle.MissingAt(run, sop.Step(run.StepId)), words, office))
            : null,
        [.. cycle.Runs.Where(past => past.Completion is not null).Select(PastStep.Of)],
        [.. cycle.SignOffs.SignOffs.Select(signOff => SignOffView.Of(cycle, signOff))]);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <param name="Symbol">start, process, decision or end.</param>
    /// <param name="Missing">What it must have and has not, before it can be completed; Tidak needs none of it.</param>
    internal sealed record CurrentStep(
        Guid RunId, Guid StepId, string Number, string Activity, string Pelaksana, string Symbol, DateTimeOffset OpenedAt, DateTimeOffset DueAt,
        IReadOnlyList<MissingView> Missing);

    /// <param name="Outcome">selesai, ya, tidak, dikembalikan or dipindahkan.</param>
    /// <param name="RecordedBy">The post that recorded it for an external post without accounts ("dicatat oleh").</param>
    /// <param name="Kind">On what ground the post was held: definitif, plt or plh.</param>
    /// <param name="InPlaceOf">Name of the holder for whom a plh acted.</param>
    internal sealed record PastStep(
        Guid RunId, Guid StepId, string Number, string Pelaksana, string Outcome, string? Note,
        DateTimeOffset CompletedAt, string CompletedBy, string? RecordedBy, string Kind, string? InPlaceOf)
    {
        public static PastStep Of(StepRun run) => new(
            run.Id, run.StepId, run.Number, run.Pelaksana, Word(run.Completion!.Result), run.Completion.Note,
            run.Completion.At, run.Completion.By.Name, run.Completion.For.RecordedBy,
            Word(run.Completion.For.Kind), run.Completion.For.InPlaceOf);
    }
}
