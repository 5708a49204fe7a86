using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Handoffs;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>What happens to a handoff after it was sent, and a step that waits for a system of others. Each is asked of the open visit.</summary>
internal static class HandoffEndpoints
{
    public static void MapHandoffs(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/cycles/{id}/runs/{runId}").WithTags("Serah terima").Asks(PortalAction.TakePart)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        runs.MapPost("/seen", SeeAsync)
            .WithSummary("Say that it was opened at the receiving desk; from then on it cannot be taken back.").Produces<CycleView>();
        runs.MapPost("/accept", AcceptAsync).WithSummary("Take over what was handed on.").Produces<CycleView>();
        runs.MapPost("/recall", RecallAsync)
            .WithSummary("Take back what you handed on, as long as nobody there has opened it.").Produces<CycleView>();
        runs.MapPost("/hold", HoldAsync)
            .WithSummary("Say that a system of others (sipd, srikandi, tte, e-sakip, lain) holds the open step, with a note and evidence: its clock stops.")
            .Produces<CycleView>();
        runs.MapPost("/release", ReleaseAsync).WithSummary("Let the clock of the open step run on.").Produces<CycleView>();
    }

    private static Task<IResult> SeeAsync(
        string id, string runId, HandoffRequest? request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        SeeHandoffHandler see, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.ChangedAsync(
            http.Caller(), id, runId, request?.ExpectedVersion, key,
            (caller, command) => see.HandleAsync(caller, new SeeHandoff(command), cancellationToken),
            cancellationToken);

    private static Task<IResult> AcceptAsync(
        string id, string runId, HandoffRequest? request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        AcceptHandoffHandler accept, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.ChangedAsync(
            http.Caller(), id, runId, request?.ExpectedVersion, key,
            (caller, command) => accept.HandleAsync(caller, new AcceptHandoff(command), cancellationToken),
            cancellationToken);

    private static Task<IResult> RecallAsync(
        string id, string runId, NoteRequest? request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        RecallHandoffHandler recall, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.ChangedAsync(
            http.Caller(), id, runId, request?.ExpectedVersion, key,
            (caller, command) => recall.HandleAsync(caller, new RecallHandoff(command, request?.Note), cancellationToken),
            cancellationToken);

    private static async Task<IResult> HoldAsync(
        string id, string runId, HoldRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        HoldStepHandler hold, CycleAnswers answers, CancellationToken cancellationToken) =>
        ExternalSystem.Named(request.System) is not { } system
            ? answers.SystemNotRead(request.System)
            : await answers.ChangedAsync(
                http.Caller(), id, runId, request.ExpectedVersion, key,
                (caller, command) => hold.HandleAsync(caller, new HoldStep(command, system, request.Note, request.UploadId), cancellationToken),
                cancellationToken);

    private static Task<IResult> ReleaseAsync(
        string id, string runId, NoteRequest? request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        ReleaseStepHandler release, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.ChangedAsync(
            http.Caller(), id, runId, request?.ExpectedVersion, key,
            (caller, command) => release.HandleAsync(caller, new ReleaseStep(command, request?.Note), cancellationToken),
            cancellationToken);

    internal sealed record HandoffRequest(int? ExpectedVersion);

    internal sealed record NoteRequest(string? Note, int? ExpectedVersion);

    /// <param name="System">sipd, srikandi, tte, e-sakip or lain.</param>
    /// <param name="Note">What has happened; compulsory.</param>
    /// <param name="UploadId">A finished upload of the caller's that shows it; compulsory.</param>
    internal sealed record HoldRequest(string? System, string? Note, Guid? UploadId, int? ExpectedVersion);
}
