using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>Turns what is known of a cycle into its card and its line of handoff. Pure: the same summary, sheet and office give the same card.</summary>
internal static class BoardProjection
{
    public static BoardCard CardOf(CycleSummary cycle, SopVersion sop, Office office) => new(
        cycle,
        cycle.Current is { } current ? StepOf(current, sop.Step(current.StepId)) : null,
        StepsDone(cycle, sop),
        sop.Steps.Count,
        cycle.Last is { Completion: { } end } from
            ? new BoardArrival(from.Pelaksana, PostName(office, from.Pelaksana), end.By.Name, end.Result, end.Note, end.At, end.By.PersonId, from.Detail.PaperSignedOn is not null)
            : null);

    /// <summary>The line of "siapa menyerahkan ke siapa" that the event adds, or null where it is no handoff.</summary>
    public static HandoffLine? LineOf(BoardCard card, CycleEvent e, Office office) => e.Fact switch
    {
        HandedOff { FromRunId: not null } handed when card.Arrival is { } arrival => new HandoffLine(
            e.CycleId, e.Version, card.Document, e.Actor.Name, arrival.FromPost,
            PostName(office, handed.Pelaksana),
            Returned: arrival.Result is StepResult.Tidak or StepResult.Dikembalikan, e.At)
        {
            Recall = arrival.Result == StepResult.Ditarik ? new RecallLine(arrival.FromPelaksana, arrival.ById, arrival.Note) : null,
        },
        CycleCompleted when card.Arrival is { } arrival => new HandoffLine(
            e.CycleId, e.Version, card.Document, e.Actor.Name, arrival.FromPost, ToPost: null, Returned: false, e.At),
        _ => null,
    };

    /// <summary>The line of a step that was completed, as the database tells it: of the handing over, which is the event after the completion.</summary>
    public static HandoffLine LineOf(RecentCompletion row, Office office) => new(
        row.CycleId, row.Version + 1, $"{row.DocumentType.Name} {row.Period}", row.By, PostName(office, row.From),
        row.To is null ? null : PostName(office, row.To), Returned: row.Result is StepResult.Tidak or StepResult.Dikembalikan, row.At)
    {
        Recall = row.Result == StepResult.Ditarik ? new RecallLine(row.From, row.ById, row.Note) : null,
    };

    private static string PostName(Office office, string code) => office.Post(code)?.Name ?? code;

    private static BoardStep StepOf(StepRun run, SopStep step) =>
        new(run.Id, step.Id, step.Number, step.Activity, step.Pelaksana, step.Symbol, run.OpenedAt, run.DueAt) { Detail = run.Detail };

    private static int StepsDone(CycleSummary cycle, SopVersion sop) => cycle switch
    {
        { Status: CycleStatus.Completed } => sop.Steps.Count,
        _ when (cycle.Open ?? cycle.Current) is { } at => sop.RowOf(at.StepId),
        _ => 0,
    };
}
