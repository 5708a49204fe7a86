using System.Globalization;
using System.Text.Json;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>
/// Files come in by ordinary requests, piece by piece: a circuit is no way for megabytes, and a piece that has arrived has arrived,
/// whatever becomes of the line or of the portal. The pages and the API have the same endpoints and differ in who is asked how.
/// </summary>
internal static class UploadEndpoints
{
    public const string PagesAddress = "/unggahan";
    public const string ApiAddress = "/api/v1/uploads";
    public const string OffsetHeader = "Upload-Offset";
    public const string TokenHeader = "RequestVerificationToken";

    /// <summary>For the pages: the cookie, and with everything that changes something the token of their forms.</summary>
    public static void MapForPages(IEndpointRouteBuilder endpoints)
    {
        var uploads = endpoints.MapGroup(PagesAddress).RequireAuthorization().Asks(PortalAction.TakePart).DisableAntiforgery().DisableCookieRedirect().ExcludeFromDescription();
        uploads.AddEndpointFilter(RequireTokenAsync);
        Map(uploads, PagesAddress);
    }

    /// <summary>For scripts: a bearer token, which the group that is given asks for.</summary>
    public static void MapForApi(IEndpointRouteBuilder api) => Map(api.MapGroup("/uploads").WithTags("Unggahan").Asks(PortalAction.TakePart), ApiAddress);

    private static void Map(RouteGroupBuilder uploads, string address)
    {
        uploads.MapPost("", (HttpContext http, Uploads files, OfficeDirectory offices, UploadAnswers answers, CancellationToken cancellationToken) =>
                BeginAsync(address, http, files, offices, answers, cancellationToken))
            .WithSummary("Begin an upload, or go on with the same one.")
            .Accepts<BeginUpload>("application/json")
            .Produces<UploadView>().Produces<UploadView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        uploads.MapGet("", ListAsync).WithSummary("Your uploads for a purpose, finished or not.").Produces<UploadView[]>();
        uploads.MapGet("/{id}", FindAsync).WithSummary("An upload: how much of it has arrived.")
            .Produces<UploadView>().ProducesProblem(StatusCodes.Status404NotFound);
        uploads.MapPatch("/{id}", AppendAsync)
            .WithSummary("Send the next piece, of any length; with the last one the file is looked at. 409 says where to go on.")
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .AddOpenApiOperationTransformer(DescribeBodyAsync)
            .Produces<UploadView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        uploads.MapDelete("/{id}", CancelAsync).WithSummary("Take an upload back.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> BeginAsync(
        string address, HttpContext http, Uploads files, OfficeDirectory offices, UploadAnswers answers, CancellationToken cancellationToken)
    {
        if (Caller.From(http.User) is not { } caller || await offices.FindAsync(caller.OpdId, cancellationToken) is not { } office)
        {
            return Results.Forbid();
        }

        return await ReadAsync(http.Request, cancellationToken) is { Purpose: { } purpose, Name: { } name } begin
            ? answers.OfBeginning(
                await files.BeginAsync(caller.PersonId, office.Opd, purpose, name, begin.Size, begin.Fingerprint ?? "", cancellationToken), address)
            : answers.NotRead();
    }

    private static async Task<IResult> ListAsync(string? purpose, HttpContext http, Uploads files, CancellationToken cancellationToken) =>
        Caller.From(http.User) is { } caller
            ? Results.Ok((await files.ListAsync(caller.PersonId, purpose ?? "", cancellationToken)).Select(UploadView.Of))
            : Results.Forbid();

    private static async Task<IResult> FindAsync(
        string id, HttpContext http, Uploads files, UploadAnswers answers, CancellationToken cancellationToken) =>
        Caller.From(http.User) is { } caller && Guid.TryParse(id, out var uploadId)
            ? answers.Of(await files.FindAsync(uploadId, caller.PersonId, cancellationToken))
            : answers.Unknown();

    private static async Task<IResult> AppendAsync(
        string id, [FromHeader(Name = OffsetHeader)] string? offset, HttpContext http, Uploads files, UploadAnswers answers, CancellationToken cancellationToken)
    {
        if (Caller.From(http.User) is not { } caller || !Guid.TryParse(id, out var uploadId))
        {
            return answers.Unknown();
        }

        return long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? answers.Of(await files.AppendAsync(uploadId, caller.PersonId, from, http.Request.Body, cancellationToken))
            : answers.OffsetMissing();
    }

    private static async Task<IResult> CancelAsync(
        string id, HttpContext http, Uploads files, UploadAnswers answers, CancellationToken cancellationToken) =>
        Caller.From(http.User) is { } caller && Guid.TryParse(id, out var uploadId) && await files.CancelAsync(uploadId, caller.PersonId, cancellationToken)
            ? Results.NoContent()
            : answers.Unknown();

    /// <summary>The bytes themselves, under whatever type they are sent: no parameter of the handler says so.</summary>
    private static Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>The token comes in a header, so that it is looked at before anything of the file is read.</summary>
    private static async ValueTask<object?> RequireTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(context);
        }

        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return http.Request.Headers.ContainsKey(TokenHeader) && await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : http.RequestServices.GetRequiredService<UploadAnswers>().Stale();
    }

    /// <summary>Read by hand, because what cannot be read is to be answered with a sentence on both addresses.</summary>
    private static async Task<BeginUpload?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<BeginUpload>(cancellationToken) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
