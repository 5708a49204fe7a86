using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.SignOffs;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Signing a file at a pengesahan.</summary>
internal static class CycleSignOffEndpoints
{
    private const string Png = "image/png";

    public static void MapCycleSignOffs(this IEndpointRouteBuilder api)
    {
        api.MapPut("/cycles/{id}/runs/{runId}/ink", KeepInkAsync).WithTags("Pengesahan").Asks(PortalAction.TakePart)
            .WithSummary("Keep your signature as drawn (PNG) for the open step; sign with the id that is answered.")
            .Accepts<byte[]>(Png)
            .Produces<InkView>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        api.MapPost("/cycles/{id}/runs/{runId}/sign", SignAsync).WithTags("Pengesahan").Asks(PortalAction.TakePart)
            .WithSummary("Sign one exact file at the open step and hand on; sent again with the same key it signs once.")
            .Produces<SignedView>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> KeepInkAsync(
        string id, string runId, HttpContext http, InkCommands desk, SignOffAnswers signOffs, CycleAnswers answers, CancellationToken cancellationToken) =>
        !Guid.TryParse(id, out var cycleId) || !Guid.TryParse(runId, out var run) ? answers.Unknown()
        : await SignOffEndpoints.ReadInkAsync(http.Request, cancellationToken) is { } drawing
            ? await signOffs.OfAsync(http.Caller(), await desk.KeepAsync(http.Caller(), new KeepInk(cycleId, run, drawing), cancellationToken), cancellationToken)
            : signOffs.InkTooLarge();

    private static async Task<IResult> SignAsync(
        string id, string runId, SignRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        SignOffAnswers signOffs, CycleAnswers answers, CancellationToken cancellationToken) =>
        answers.BadKey(key)
        ?? (Guid.TryParse(id, out var cycleId) && Guid.TryParse(runId, out var run)
            ? await signOffs.SignAsync(
                http.Caller(), new CycleCommand(cycleId, run, request.ExpectedVersion, key ?? request.Key), request, SignOffEndpoints.OriginOf(http), cancellationToken)
            : answers.Unknown());
}
