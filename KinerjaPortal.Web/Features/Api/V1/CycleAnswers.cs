using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Start;
using KinerjaPortal.Web.Features.SignOffs.Approval;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>How outcomes of the cycle services become answers of the API.</summary>
internal sealed class CycleAnswers(EventStore store, SopCatalogue sops, OfficeDirectory offices, RefusalWords refusals, ApiWords words, TimeProvider clock)
{
    public async Task<IResult> CycleAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var cycleId)
        && await store.FindAsync(cycleId, cancellationToken) is { Cycle: var cycle }
        && caller.May(PortalAction.ReadCycles, cycle.OpdId)
            ? Results.Ok(await ViewAsync(cycle, cancellationToken))
            : Unknown();

    public async Task<IResult> CreatedAsync(StartOutcome.Started started, CancellationToken cancellationToken)
    {
        var cycle = (await store.FindAsync(started.CycleId, cancellationToken))!.Cycle;
        return Results.Created($"{ApiV1.Prefix}/cycles/{cycle.Id}", await ViewAsync(cycle, cancellationToken));
    }

    /// <summary>Carries a command out and answers with the cycle after it, or with the refusal.</summary>
    /// <param name="runId">As it stands in the address; null for a command on the whole cycle.</param>
    public async Task<IResult> ChangedAsync(
        Caller caller, string id, string? runId, int? expectedVersion, string? key,
        Func<Caller, CycleCommand, Task<StepOutcome>> change, CancellationToken cancellationToken)
    {
        var (outcome, refusal) = await TryAsync(caller, id, runId, expectedVersion, key, change, cancellationToken);
        return refusal ?? (outcome is StepOutcome.Done done
            ? Results.Ok(await ViewAsync(done.After, cancellationToken))
            : await CycleAsync(caller, id, cancellationToken));
    }

    /// <summary>Carries a command out and answers with the one thing that it made happen, also when it is sent again.</summary>
    /// <param name="runId">As it stands in the address; null for a command on the whole cycle.</param>
    /// <param name="answer">From the cycle as it is now, and what happened.</param>
    public async Task<IResult> MadeAsync<TFact>(
        Caller caller, string id, string? runId, int? expectedVersion, string? key,
        Func<Caller, CycleCommand, Task<StepOutcome>> change, Func<DocumentCycle, TFact, Task<IResult>> answer, CancellationToken cancellationToken)
        where TFact : CycleFact
    {
        var (outcome, refusal) = await TryAsync(caller, id, runId, expectedVersion, key, change, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (outcome is StepOutcome.Done done)
        {
            return await answer(done.After, (TFact)done.Events[^1].Fact);
        }

        var cycle = (await store.FindAsync(Guid.Parse(id), cancellationToken))!.Cycle;
        var version = ((StepOutcome.Repeated)outcome!).Version;
        var made = (await store.ReadCycleAsync(cycle.Id, version, version, cancellationToken)).Single();
        return await answer(cycle, (TFact)made.Event.Fact);
    }

    public IResult? BadKey(string? key) =>
        key?.Length > CommandId.MaxKeyLength
            ? Problems.Unprocessable(words.KeyTooLong(CommandId.MaxKeyLength))
            : null;

    public IResult SystemNotRead(string? given) => Problems.Unprocessable(words.SystemNotRead(given ?? ""));

    public IResult DayNotRead(string given) => Problems.Unprocessable(words.DayNotRead(given));

    public IResult AnswerNotRead(string given) => Problems.Unprocessable(words.AnswerNotRead(given));

    public IResult Refused(StartOutcome outcome) => refusals.Of(outcome)!.ToProblem();

    public IResult Unknown() => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownCycle);

    private async Task<(StepOutcome? Outcome, IResult? Refusal)> TryAsync(
        Caller caller, string id, string? runId, int? expectedVersion, string? key,
        Func<Caller, CycleCommand, Task<StepOutcome>> change, CancellationToken cancellationToken)
    {
        if (BadKey(key) is { } badKey)
        {
            return (null, badKey);
        }

        var run = Guid.Empty;
        if (!Guid.TryParse(id, out var cycleId) || (runId is not null && !Guid.TryParse(runId, out run)))
        {
            return (null, Unknown());
        }

        var outcome = await change(caller, new CycleCommand(cycleId, runId is null ? null : run, expectedVersion, key));
        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        return (outcome, refusals.Of(outcome, office) is { } refusal ? Refused(cycleId, outcome, refusal, office) : null);
    }

    private IResult Refused(Guid cycleId, StepOutcome outcome, Refusal refusal, Office office) => outcome switch
    {
        CommonRefusal.AlreadyDone { Run.Completion: { } end } => Results.Problem(
            statusCode: refusal.Status, detail: refusal.Sentence,
            extensions: new Dictionary<string, object?> { ["completedBy"] = end.By.Name, ["completedAt"] = end.At }),
        CompletionRefusal.NotSigned => Results.Problem(
            statusCode: refusal.Status, detail: refusal.Sentence,
            extensions: new Dictionary<string, object?> { ["desk"] = ApprovalPath.Of(cycleId) }),
        OnwardRefusal.Incomplete incomplete => Results.Problem(
            statusCode: refusal.Status, detail: refusal.Sentence,
            extensions: new Dictionary<string, object?> { ["missing"] = MissingView.Of(incomplete.Missing, refusals, office) }),
        _ => refusal.ToProblem(),
    };

    private async Task<CycleView> ViewAsync(DocumentCycle cycle, CancellationToken cancellationToken)
    {
        var sop = await sops.VersionAsync(cycle.SopVersionId, cancellationToken);
        var office = (await offices.FindAsync(cycle.OpdId, cancellationToken))!;
        return CycleView.Of(cycle, office, sop, refusals, clock.GetUtcNow());
    }
}
