using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Bahan;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Bahan laporan: asked for at a step, handed in, accepted or returned.</summary>
internal static class CycleBahanEndpoints
{
    public static void MapCycleBahan(this IEndpointRouteBuilder api)
    {
        var bahan = api.MapGroup("").WithTags("Bahan").ProducesProblem(StatusCodes.Status404NotFound);
        bahan.MapGet("/bahan", OwedAsync).Asks(PortalAction.TakePart).WithSummary("What the caller's posts owe now, the most urgent first.").Produces<BahanView[]>();
        bahan.MapGet("/cycles/{id}/bahan", OfCycleAsync).Asks(PortalAction.ReadCycles).WithSummary("Everything that was asked for in a cycle.").Produces<BahanView[]>();

        var changes = bahan.MapGroup("/cycles/{id}").Asks(PortalAction.TakePart)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        changes.MapPost("/runs/{runId}/bahan", AskAsync)
            .WithSummary("Ask posts for bahan at the open step: each line of each of its posts becomes a request.")
            .Produces<BahanView[]>(StatusCodes.Status201Created);
        changes.MapPost("/runs/{runId}/bahan/remind", RemindAsync)
            .WithSummary("Remind everybody who is late with what the open step asked for.").Produces<BahanView[]>();
        changes.MapPost("/bahan/{itemId}/submissions", SubmitAsync)
            .WithSummary("Hand in what was asked for, or a further version of it: finished uploads, a filled table, or both.")
            .Produces<BahanView>(StatusCodes.Status201Created);
        changes.MapPost("/bahan/{itemId}/accept", AcceptAsync).WithSummary("Accept the version that was looked at.").Produces<BahanView>();
        changes.MapPost("/bahan/{itemId}/return", ReturnAsync).WithSummary("Return the version that was looked at, with a reason.").Produces<BahanView>();
        changes.MapPost("/bahan/{itemId}/withdraw", WithdrawAsync).WithSummary("Ask no longer for it, with a reason.").Produces<BahanView>();
    }

    private static Task<IResult> OwedAsync(HttpContext http, BahanAnswers answers, CancellationToken cancellationToken) =>
        answers.OwedAsync(http.Caller(), cancellationToken);

    private static Task<IResult> OfCycleAsync(string id, HttpContext http, BahanAnswers answers, CancellationToken cancellationToken) =>
        answers.OfCycleAsync(http.Caller(), id, cancellationToken);

    private static async Task<IResult> AskAsync(
        string id, string runId, AskRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        AskBahanHandler ask, BahanAnswers answers, ApiWords words, CancellationToken cancellationToken)
    {
        var lines = new List<AskBahan.Line>();
        foreach (var item in request.Items?.OfType<AskedItem>() ?? [])
        {
            if (BahanView.KindOf(item.Kind) is not { } kind)
            {
                return Problems.Unprocessable(words.BahanKindNotRead(item.Kind!));
            }

            lines.Add(new AskBahan.Line(
                [.. item.Posts?.OfType<string>() ?? []], item.Title ?? "", item.Note, kind, item.Columns?.Select(column => column ?? "").ToList(),
                item.Required ?? true, item.Restricted ?? false, item.FormatUploadId));
        }

        return await answers.ListedAsync<BahanRequested>(
            new BahanCall(http.Caller(), id, runId, request.ExpectedVersion, key),
            (caller, command) => ask.HandleAsync(caller, new AskBahan(command, lines, request.DueOn), cancellationToken),
            asked => asked.Items.Select(item => item.ItemId),
            items => Results.Created($"{ApiV1.Prefix}/cycles/{id}/bahan", items),
            cancellationToken);
    }

    private static Task<IResult> RemindAsync(
        string id, string runId, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        RemindLateHandler remind, BahanAnswers answers, CancellationToken cancellationToken) =>
        answers.ListedAsync<BahanReminded>(
            new BahanCall(http.Caller(), id, runId, ExpectedVersion: null, key),
            (caller, command) => remind.HandleAsync(caller, new RemindLate(command), cancellationToken),
            reminded => reminded.ItemIds,
            Results.Ok,
            cancellationToken);

    private static Task<IResult> SubmitAsync(
        string id, string itemId, SubmitRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        SubmitBahanHandler submit, BahanAnswers answers, CancellationToken cancellationToken)
    {
        var table = request.Table?.Select(IReadOnlyList<string> (row) => [.. (row ?? []).Select(cell => cell ?? "")]).ToList();
        return answers.ListedAsync<BahanSubmitted>(
            new BahanCall(http.Caller(), id, RunId: null, request.ExpectedVersion, key),
            (caller, command) => submit.HandleAsync(caller, new SubmitBahan(command, Item(itemId), request.UploadIds ?? [], table, request.Note), cancellationToken),
            submitted => [submitted.ItemId],
            items => Results.Created($"{ApiV1.Prefix}/cycles/{id}/bahan", items[0]),
            cancellationToken);
    }

    private static Task<IResult> AcceptAsync(
        string id, string itemId, JudgeRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        JudgeBahanHandler judge, BahanAnswers answers, CancellationToken cancellationToken) =>
        answers.ListedAsync<BahanAccepted>(
            new BahanCall(http.Caller(), id, RunId: null, ExpectedVersion: null, key),
            (caller, command) => judge.HandleAsync(
                caller, new JudgeBahan(command, Item(itemId), request.Version, Accept: true, Reason: null), cancellationToken),
            accepted => [accepted.ItemId],
            items => Results.Ok(items[0]),
            cancellationToken);

    private static Task<IResult> ReturnAsync(
        string id, string itemId, JudgeRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        JudgeBahanHandler judge, BahanAnswers answers, CancellationToken cancellationToken) =>
        answers.ListedAsync<BahanReturned>(
            new BahanCall(http.Caller(), id, RunId: null, ExpectedVersion: null, key),
            (caller, command) => judge.HandleAsync(
                caller, new JudgeBahan(command, Item(itemId), request.Version, Accept: false, request.Reason), cancellationToken),
            returned => [returned.ItemId],
            items => Results.Ok(items[0]),
            cancellationToken);

    private static Task<IResult> WithdrawAsync(
        string id, string itemId, WithdrawRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        WithdrawBahanHandler withdraw, BahanAnswers answers, CancellationToken cancellationToken) =>
        answers.ListedAsync<BahanWithdrawn>(
            new BahanCall(http.Caller(), id, RunId: null, ExpectedVersion: null, key),
            (caller, command) => withdraw.HandleAsync(caller, new WithdrawBahan(command, Item(itemId), request.Reason), cancellationToken),
            withdrawn => [withdrawn.ItemId],
            items => Results.Ok(items[0]),
            cancellationToken);

    /// <summary>What is no id at all is no request either.</summary>
    private static Guid Item(string itemId) => Guid.TryParse(itemId, out var id) ? id : Guid.Empty;

    /// <param name="DueOn">Due when the office closes on this day.</param>
    internal sealed record AskRequest(DateOnly DueOn, IReadOnlyList<AskedItem?>? Items, int? ExpectedVersion);

    /// <param name="Posts">Codes of the posts that owe it.</param>
    /// <param name="Kind">berkas or isian; berkas where it is left out.</param>
    /// <param name="Columns">Column heads of the table, for isian.</param>
    /// <param name="Required">Whether the step can be completed only with it; true where it is left out.</param>
    /// <param name="Restricted">Terbatas: only for the post that owes it, the post that asks and the desk where the cycle lies.</param>
    /// <param name="FormatUploadId">A finished upload of the caller's that goes with it as its empty form.</param>
    internal sealed record AskedItem(
        IReadOnlyList<string?>? Posts, string? Title, string? Note, string? Kind, IReadOnlyList<string?>? Columns, bool? Required, bool? Restricted,
        Guid? FormatUploadId);

    /// <param name="UploadIds">Finished uploads of the caller's.</param>
    /// <param name="Table">The filled table without its heads, row by row.</param>
    internal sealed record SubmitRequest(
        IReadOnlyList<Guid>? UploadIds, IReadOnlyList<IReadOnlyList<string?>?>? Table, string? Note, int? ExpectedVersion);

    /// <param name="Version">The version that was looked at.</param>
    /// <param name="Reason">Compulsory where it is returned.</param>
    internal sealed record JudgeRequest(int Version, string? Reason);

    internal sealed record WithdrawRequest(string? Reason);
}
