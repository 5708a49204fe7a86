using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Start;
using KinerjaPortal.Web.Features.Cycles.Steps;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Running a cycle: begin it, look at it, complete its steps, send it back, give it up.</summary>
internal static class CycleEndpoints
{
    public static void MapCycles(this IEndpointRouteBuilder api)
    {
        var cycles = api.MapGroup("/cycles").WithTags("Siklus").Asks(PortalAction.TakePart)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        cycles.MapPost("", StartAsync).WithSummary("Begin a cycle.").Produces<CycleView>(StatusCodes.Status201Created);
        cycles.MapGet("/{id}", FindAsync).Asks(PortalAction.ReadCycles).WithSummary("A cycle with its open step and its history.").Produces<CycleView>();
        cycles.MapPost("/{id}/runs/{runId}/complete", CompleteAsync)
            .WithSummary("Complete the open step; ya or tidak at a decision, tidak with a note. A pengesahan is signed instead, at the desk or on paper.")
            .Produces<CycleView>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        cycles.MapPost("/{id}/runs/{runId}/return", ReturnAsync)
            .WithSummary("Send back to an earlier step where the chart has no arrow for it, with a note.")
            .Produces<CycleView>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        cycles.MapPost("/{id}/cancel", CancelAsync)
            .WithSummary("Give the cycle up, with a note.")
            .Produces<CycleView>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> StartAsync(
        StartRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        StartCycleHandler start, CycleAnswers answers, CancellationToken cancellationToken)
    {
        if (answers.BadKey(key) is { } badKey)
        {
            return badKey;
        }

        // What is no id at all is no SOP either.
        _ = Guid.TryParse(request.SopId, out var sopId);
        var outcome = await start.HandleAsync(
            http.Caller(), new StartCycle(sopId, request.Period, request.Title, key), cancellationToken);
        return outcome is StartOutcome.Started started
            ? await answers.CreatedAsync(started, cancellationToken)
            : answers.Refused(outcome);
    }

    private static Task<IResult> FindAsync(string id, HttpContext http, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.CycleAsync(http.Caller(), id, cancellationToken);

    private static async Task<IResult> CompleteAsync(
        string id, string runId, CompleteRequest? request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        CompleteStepHandler complete, CycleAnswers answers, CancellationToken cancellationToken)
    {
        FlowLabel? answer = request?.Outcome?.Trim().ToLowerInvariant() switch
        {
            null or "" => FlowLabel.None,
            "ya" => FlowLabel.Ya,
            "tidak" => FlowLabel.Tidak,
            _ => null,
        };
        if (answer is null)
        {
            return answers.AnswerNotRead(request!.Outcome!);
        }

        return await answers.ChangedAsync(
            http.Caller(), id, runId, request?.ExpectedVersion, key,
            (caller, command) => complete.HandleAsync(caller, new CompleteStep(command, answer.Value, request?.Note), cancellationToken),
            cancellationToken);
    }

    private static Task<IResult> ReturnAsync(
        string id, string runId, ReturnRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        SendBackStepHandler sendBack, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.ChangedAsync(
            http.Caller(), id, runId, request.ExpectedVersion, key,
            (caller, command) => sendBack.HandleAsync(caller, new SendBackStep(command, request.ToStepId, request.Note), cancellationToken),
            cancellationToken);

    private static Task<IResult> CancelAsync(
        string id, CancelRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        CancelCycleHandler cancel, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.ChangedAsync(
            http.Caller(), id, runId: null, request.ExpectedVersion, key,
            (caller, command) => cancel.HandleAsync(caller, new CancelCycle(command, request.Note), cancellationToken),
            cancellationToken);

    /// <param name="Period">2027, or 2027-2031 for a five-year document.</param>
    internal sealed record StartRequest(string? SopId, string? Period, string? Title);

    /// <param name="Outcome">ya or tidak at a decision; left out elsewhere.</param>
    /// <param name="Note">Compulsory with tidak.</param>
    internal sealed record CompleteRequest(string? Outcome, string? Note, int? ExpectedVersion);

    internal sealed record ReturnRequest(Guid ToStepId, string? Note, int? ExpectedVersion);

    internal sealed record CancelRequest(string? Note, int? ExpectedVersion);
}
