using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace KinerjaPortal.Web.Features.Limits;

/// <summary>
/// Keeps small what anybody may send who has not signed in: a form of the sign-in page, or the answer of Microsoft that a browser brings.
/// Holds for every endpoint that is open to all and wherever there is no endpoint, so that a new one needs no thought.
/// </summary>
internal static class AnonymousRequests
{
    /// <summary>Microsoft's token of a person in many groups is some 10 kB.</summary>
    public const int MostBytes = 32 * 1024;

    /// <summary>After the handlers of errors, and before what reads a body.</summary>
    public static WebApplication UseAnonymousLimits(this WebApplication app)
    {
        app.Use(LimitAsync);
        return app;
    }

    private static async Task LimitAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            await next(http);
            return;
        }

        if (http.Request.ContentLength > MostBytes)
        {
            await RefuseAsync(http);
            return;
        }

        // A body that does not say how long it is.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        try
        {
            await next(http);
        }
        catch (Exception fault) when (IsTooLarge(fault) && !http.Response.HasStarted)
        {
            await RefuseAsync(http);
            return;
        }

        // What binds a body to a parameter says it by the status alone.
        if (http.Response is { StatusCode: StatusCodes.Status413PayloadTooLarge, HasStarted: false })
        {
            await RefuseAsync(http);
        }
    }

    /// <summary>What reads a form for its token wraps what the server says.</summary>
    private static bool IsTooLarge(Exception? fault) =>
        fault is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } || (fault is not null && IsTooLarge(fault.InnerException));

    private static Task RefuseAsync(HttpContext http) => RefusalAnswer.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, "TooLarge");
}
