using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>How outcomes of the cycle services become answers of the API.</summary>
internal sealed class CycleAnswers(EventStore store, SopCatalogue sops, OfficeDirectory offices, RefusalWords refusals, ApiWords words)
{
    public async Task<IResult> CycleAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var cycleId)
        && await store.FindAsync(cycleId, cancellationToken) is { Cycle: var cycle }
        && caller.MaySee(cycle.OpdId)
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
        if (BadKey(key) is { } badKey)
        {
            return badKey;
        }

        var run = Guid.Empty;
        if (!Guid.TryParse(id, out var cycleId) || (runId is not null && !Guid.TryParse(runId, out run)))
        {
            return Unknown();
        }

        var outcome = await change(caller, new CycleCommand(cycleId, runId is null ? null : run, expectedVersion, key));
        var office = await offices.FindAsync(caller.OpdId, cancellationToken);
        return refusals.Of(outcome, office!) is { } refusal
            ? outcome is StepOutcome.AlreadyDone { Run.Completion: { } end }
                ? Results.Problem(
                    statusCode: refusal.Status, detail: refusal.Sentence,
                    extensions: new Dictionary<string, object?> { ["completedBy"] = end.By.Name, ["completedAt"] = end.At })
                : refusal.ToProblem()
            : outcome is StepOutcome.Done done
                ? Results.Ok(await ViewAsync(done.After, cancellationToken))
                : await CycleAsync(caller, id, cancellationToken);
    }

    public IResult? BadKey(string? key) =>
        key?.Length > CommandId.MaxKeyLength
            ? Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: words.KeyTooLong(CommandId.MaxKeyLength))
            : null;

    public IResult AnswerNotRead(string given) =>
        Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: words.AnswerNotRead(given));

    public IResult Refused(StartOutcome outcome) => refusals.Of(outcome)!.ToProblem();

    private IResult Unknown() => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownCycle);

    private async Task<CycleView> ViewAsync(DocumentCycle cycle, CancellationToken cancellationToken)
    {
        var sop = await sops.VersionAsync(cycle.SopVersionId, cancellationToken);
        var office = (await offices.FindAsync(cycle.OpdId, cancellationToken))!;
        return CycleView.Of(cycle, office.Opd.Code, sop);
    }
}
