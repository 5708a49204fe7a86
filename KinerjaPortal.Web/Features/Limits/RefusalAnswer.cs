using KinerjaPortal.Web.Features.Api.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Limits;

/// <summary>Says that nothing of a request was done, where no page of the portal's can: a problem to scripts, a small page to people.</summary>
internal static class RefusalAnswer
{
    /// <param name="kind">Of the texts: <c>TooLarge</c>, <c>TooOften</c> or <c>DiskFull</c>.</param>
    public static Task WriteAsync(HttpContext http, int status, string kind, params object[] values) => WriteAsync(http, status, kind, "/masuk", values);

    /// <summary>Where every page of the portal would be refused in the same way.</summary>
    /// <param name="kind">Of the texts: <c>NotEncrypted</c>.</param>
    public static Task WriteWithoutWayBackAsync(HttpContext http, int status, string kind) => WriteAsync(http, status, kind, wayBack: null, []);

    private static Task WriteAsync(HttpContext http, int status, string kind, string? wayBack, object[] values)
    {
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<LimitsText>>();
        string sentence = text[kind, values];
        http.Response.Headers.CacheControl = "no-store";
        IResult answer = IsOfAPerson(http.Request)
            ? new RazorComponentResult<RefusalPage>(new Dictionary<string, object?>
            {
                [nameof(RefusalPage.Title)] = text[$"{kind}Title"].Value,
                [nameof(RefusalPage.Sentence)] = sentence,
                [nameof(RefusalPage.WayBack)] = wayBack,
            })
            {
                StatusCode = status,
            }
            : Results.Problem(statusCode: status, detail: sentence);
        return answer.ExecuteAsync(http);
    }

    /// <summary>A browser that goes to a page, or sends a form, says that it takes one; a script does not.</summary>
    private static bool IsOfAPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments(ApiV1.Prefix, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
