using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Web.Features.Api.V1;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Api;

/// <summary>The API's own pieces: how it writes JSON, how it refuses, how it describes itself.</summary>
internal static class ApiSetup
{
    public static IHostApplicationBuilder AddApi(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOpenApi();
        services.AddSingleton<ApiWords>();
        services.AddSingleton<CycleAnswers>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));

        // A request that cannot be read is refused with a sentence, in Development too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return builder;
    }

    /// <summary>Gives every failure under the API the form of a refusal.</summary>
    public static WebApplication UseApiProblems(this WebApplication app)
    {
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(ApiV1.Prefix, StringComparison.OrdinalIgnoreCase),
            api =>
            {
                api.UseExceptionHandler(failed => failed.Run(WriteFailureAsync));
                api.UseStatusCodePages(context => WriteStatusAsync(context.HttpContext));
            });
        return app;
    }

    private static Task WriteFailureAsync(HttpContext http)
    {
        var words = http.RequestServices.GetRequiredService<ApiWords>();
        return http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? WriteAsync(http, bad.StatusCode, words.NotReadable)
            : WriteAsync(http, StatusCodes.Status500InternalServerError, words.Failed);
    }

    private static Task WriteStatusAsync(HttpContext http)
    {
        var words = http.RequestServices.GetRequiredService<ApiWords>();
        return http.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => WriteAsync(http, StatusCodes.Status401Unauthorized, words.NotSignedIn),
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => WriteAsync(http, http.Response.StatusCode, words.NoSuchAddress),
            _ => WriteAsync(http, http.Response.StatusCode, words.NotReadable),
        };
    }

    private static Task WriteAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        var problems = http.RequestServices.GetRequiredService<IProblemDetailsService>();
        return problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = new ProblemDetails { Status = status, Detail = sentence },
        }).AsTask();
    }
}
