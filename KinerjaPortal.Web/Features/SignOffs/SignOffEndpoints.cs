using System.Text.Json;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Files;
using Microsoft.AspNetCore.Antiforgery;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>
/// Drawing and signing by ordinary requests: a drawing is larger than a message of a circuit may be, and a password is nobody's on the
/// way. The cookie says who it is, and with everything that changes something comes the token of the pages' forms.
/// </summary>
internal static class SignOffEndpoints
{
    /// <summary>The drawing's id, beside the drawing.</summary>
    public const string InkHeader = "Ink-Id";

    private const string Png = "image/png";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup("/pengesahan/{cycleId:guid}/{runId:guid}")
            .RequireAuthorization().Asks(PortalAction.TakePart).DisableAntiforgery().DisableCookieRedirect().ExcludeFromDescription();
        desk.AddEndpointFilter(RequireTokenAsync);
        desk.MapGet("/goresan", ShowInkAsync);
        desk.MapGet("/goresan/tersimpan", ShowLastInkAsync);
        desk.MapPut("/goresan", KeepInkAsync);
        desk.MapDelete("/goresan", ForgetInkAsync);
        desk.MapPost("/tanda-tangan", SignAsync);
    }

    public static string InkAddressOf(Guid cycleId, Guid runId) => $"/pengesahan/{cycleId}/{runId}/goresan";

    public static string SignAddressOf(Guid cycleId, Guid runId) => $"/pengesahan/{cycleId}/{runId}/tanda-tangan";

    /// <summary>To who drew it alone, and to no cache: a picture of a signature is worth stealing.</summary>
    private static async Task<IResult> ShowInkAsync(
        Guid runId, HttpContext http, SignatureInks inks, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (Caller.From(http.User) is not { } caller || await inks.FindAsync(caller.PersonId, runId, cancellationToken) is not { } ink)
        {
            return Results.NoContent();
        }

        http.Response.Headers[InkHeader] = ink.Id.ToString();
        return Picture(http, ink.Png);
    }

    /// <summary>The drawing with which the person signed last, to be used once more; the password is asked for all the same.</summary>
    private static async Task<IResult> ShowLastInkAsync(HttpContext http, SignatureInks inks, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Caller.From(http.User) is { } caller && await inks.LastUsedAsync(caller.PersonId, cancellationToken) is { } png
            ? Picture(http, png)
            : Results.NoContent();
    }

    private static IResult Picture(HttpContext http, byte[] png)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        return Results.Bytes(png, Png);
    }

    private static async Task<IResult> KeepInkAsync(
        Guid cycleId, Guid runId, HttpContext http, InkCommands desk, SignOffAnswers answers, CancellationToken cancellationToken)
    {
        if (Caller.From(http.User) is not { } caller)
        {
            return answers.Unknown();
        }

        if (!string.Equals(http.Request.ContentType?.Split(';')[0].Trim(), Png, StringComparison.OrdinalIgnoreCase))
        {
            return answers.InkNotAPng();
        }

        return await ReadInkAsync(http.Request, cancellationToken) is { } drawing
            ? await answers.OfAsync(caller, await desk.KeepAsync(caller, new KeepInk(cycleId, runId, drawing), cancellationToken), cancellationToken)
            : answers.InkTooLarge();
    }

    private static async Task<IResult> ForgetInkAsync(
        Guid cycleId, Guid runId, HttpContext http, InkCommands desk, SignOffAnswers answers, CancellationToken cancellationToken) =>
        Caller.From(http.User) is { } caller
            ? await answers.OfAsync(caller, await desk.KeepAsync(caller, new KeepInk(cycleId, runId, Png: null), cancellationToken), cancellationToken)
            : answers.Unknown();

    private static async Task<IResult> SignAsync(
        Guid cycleId, Guid runId, HttpContext http, SignOffAnswers answers, CancellationToken cancellationToken)
    {
        if (Caller.From(http.User) is not { } caller)
        {
            return answers.Unknown();
        }

        return await ReadSignRequestAsync(http.Request, cancellationToken) is { } request
            ? await answers.SignAsync(caller, new CycleCommand(cycleId, runId, request.ExpectedVersion, request.Key), request, OriginOf(http), cancellationToken)
            : answers.NotRead();
    }

    /// <summary>Scheme and host by which the portal was reached: where no public address is set, the QR leads there.</summary>
    internal static string OriginOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>Null where there is more than a drawing may be: nothing beyond that is read.</summary>
    internal static async Task<byte[]?> ReadInkAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > SignatureInks.LargestPng)
        {
            return null;
        }

        var buffer = new byte[SignatureInks.LargestPng + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read > SignatureInks.LargestPng ? null : buffer[..read];
    }

    /// <summary>Read by hand, because what cannot be read is to be answered with a sentence.</summary>
    private static async Task<SignRequest?> ReadSignRequestAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<SignRequest>(cancellationToken) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The token comes in a header, so that it is looked at before anything else is read.</summary>
    private static async ValueTask<object?> RequireTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(context);
        }

        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return http.Request.Headers.ContainsKey(UploadEndpoints.TokenHeader) && await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : http.RequestServices.GetRequiredService<SignOffAnswers>().Stale();
    }
}
