using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>Turns events into cards. Pure: the same card, event, sheet and office give the same card.</summary>
internal static class BoardProjection
{
    /// <summary>The version on whose sheet the event leaves the cycle; <paramref name="card"/> as for <see cref="Apply"/>.</summary>
    public static Guid VersionAfter(BoardCard? card, CycleEvent e) => e.Fact switch
    {
        CycleStarted started => started.SopVersionId,
        CycleMoved moved => moved.ToVersionId,
        _ => card!.SopVersionId,
    };

    /// <summary>The card after the event; <paramref name="card"/> is null only for the event that begins a cycle.</summary>
    public static BoardCard Apply(BoardCard? card, CycleEvent e, SopVersion sop, Office office) => e.Fact switch
    {
        CycleStarted started => new BoardCard(
            e.CycleId, started.SopVersionId, e.Version, started.DocumentType, started.Period, started.Title, CycleStatus.Running,
            Step: null, StepsDone: 0, StepsTotal: sop.Steps.Count, e.At, ClosedAt: null, Arrival: null),

        HandedOff handed => card! with
        {
            Version = e.Version,
            Step = StepOf(
                handed.RunId, sop.Step(handed.StepId), e.At, handed.DueAt,
                handed.Addressee is null ? RunDetail.None : RunDetail.None with { Addressee = handed.Addressee }),
            StepsDone = sop.RowOf(handed.StepId),
        },

        StepCompleted completed => card! with
        {
            Version = e.Version,
            Returns = card.Returns + ReturnsBy(completed, card.Arrival),
            Arrival = new BoardArrival(
                completed.Pelaksana, PostName(office, completed.Pelaksana),
                e.Actor.Name, completed.Result, completed.Note, e.At, e.Actor.PersonId),
        },

        // How it came to that desk stays as it was: a move hands nothing on.
        CycleMoved moved => card! with
        {
            Version = e.Version,
            SopVersionId = moved.ToVersionId,
            Step = StepOf(
                moved.RunId, sop.Step(moved.StepId), moved.OpenedAt, moved.DueAt,
                card.Step!.Pelaksana == moved.Pelaksana ? card.Step.Detail.Onward() : RunDetail.None),
            StepsDone = sop.RowOf(moved.StepId),
            StepsTotal = sop.Steps.Count,
        },

        HandoffSeen or HandoffAccepted or StepHeld => card! with { Version = e.Version, Step = Befallen(card.Step!, e) },

        StepReleased released => card! with { Version = e.Version, Step = Befallen(card.Step!, e) with { DueAt = released.DueAt } },

        StepDueMoved moved => card! with { Version = e.Version, Step = Befallen(card.Step!, e) with { DueAt = moved.DueAt } },

        CycleCompleted => card! with
        {
            Version = e.Version,
            Status = CycleStatus.Completed,
            Step = null,
            StepsDone = card.StepsTotal,
            ClosedAt = e.At,
        },

        CycleCancelled => card! with { Version = e.Version, Status = CycleStatus.Cancelled, Step = null, ClosedAt = e.At },

        _ => card! with { Version = e.Version },
    };

    /// <summary>The card of a cycle as it is stored.</summary>
    public static BoardCard Of(CycleSummary cycle, SopVersion sop, Office office)
    {
        var current = cycle.Status == CycleStatus.Running ? cycle.Open : null;
        var from = cycle.Last;
        return new BoardCard(
            cycle.Id, cycle.SopVersionId, cycle.Version, cycle.DocumentType, cycle.Period, cycle.Title, cycle.Status,
            current is null ? null : StepOf(current.Id, sop.Step(current.StepId), current.OpenedAt, current.DueAt, current.Detail),
            StepsDone(cycle, sop),
            sop.Steps.Count, cycle.StartedAt, cycle.ClosedAt,
            from?.Completion is { } end
                ? new BoardArrival(
                    from.Pelaksana, PostName(office, from.Pelaksana),
                    end.By.Name, end.Result, end.Note, end.At, end.By.PersonId)
                : null)
        {
            Returns = cycle.Returns,
        };
    }

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

    private static BoardStep StepOf(Guid runId, SopStep step, DateTimeOffset since, DateTimeOffset dueAt, RunDetail detail) =>
        new(runId, step.Id, step.Number, step.Activity, step.Pelaksana, step.Symbol, since, dueAt) { Detail = detail };

    private static BoardStep Befallen(BoardStep step, CycleEvent e) => step with { Detail = step.Detail.After(e) };

    /// <summary>One more where it is sent back; one less where who sent it back takes it back before it was seen.</summary>
    private static int ReturnsBy(StepCompleted completed, BoardArrival? arrival) => completed.Result switch
    {
        StepResult.Tidak or StepResult.Dikembalikan => 1,
        StepResult.Ditarik when arrival?.Result is StepResult.Tidak or StepResult.Dikembalikan => -1,
        _ => 0,
    };

    private static int StepsDone(CycleSummary cycle, SopVersion sop) => cycle switch
    {
        { Status: CycleStatus.Completed } => sop.Steps.Count,
        { Open: { } open } => sop.RowOf(open.StepId),
        _ => 0,
    };
}
