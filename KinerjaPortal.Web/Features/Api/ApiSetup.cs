using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Api.V1;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Authorization;
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
        services.AddSingleton<BahanAnswers>();
        services.AddSingleton<ToldEvents>();
        services.AddSingleton<SentFile>();
        services.AddSingleton<SentDocuments>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));

        // A request that cannot be read is refused with a sentence, in Development too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return builder;
    }

    /// <summary>
    /// What the API can do: at work it is told to people of the portal alone, for it is also a list of what could be tried.
    /// </summary>
    public static void MapApiDescription(this WebApplication app)
    {
        var description = app.MapOpenApi();
        if (app.Environment.IsDevelopment())
        {
            description.OpenToAll();
        }
        else
        {
            description.RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = SignInSchemes.PagesAndApi }).Asks(PortalAction.SeeOwnWork);
        }
    }

    /// <summary>Gives every failure under the API the form of a refusal.</summary>
    public static WebApplication UseApiProblems(this WebApplication app)
    {
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(ApiV1.Prefix, StringComparison.OrdinalIgnoreCase),
            api =>
            {
                api.UseExceptionHandler(new ExceptionHandlerOptions
                {
                    ExceptionHandler = WriteFailureAsync,

                    // What a client sent wrongly is no fault of the portal's.
                    SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
                });
                api.UseStatusCodePages(context => WriteStatusAsync(context.HttpContext));
                api.Use(RefuseUnmatchedAsync);
            });
        return app;
    }

    /// <summary>
    /// Ends a request that matched nothing (404), or only another method (405) or content type (415), here: further on it
    /// would be sent to the sign-in page.
    /// </summary>
    private static Task RefuseUnmatchedAsync(HttpContext http, RequestDelegate next)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is RouteEndpoint)
        {
            return next(http);
        }

        if (endpoint?.RequestDelegate is { } refuse)
        {
            return refuse(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task WriteFailureAsync(HttpContext http)
    {
        var words = http.RequestServices.GetRequiredService<ApiWords>();
        return http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException bad => WriteAsync(http, bad.StatusCode, words.NotReadable),

            // Whether it was carried out is not known, so nothing is said of it: the same key sent again says it.
            { } fault when DatabaseFault.Is(fault) => WriteAsync(http, StatusCodes.Status503ServiceUnavailable, words.NoAnswer),
            _ => WriteAsync(http, StatusCodes.Status500InternalServerError, words.Failed),
        };
    }

    private static Task WriteStatusAsync(HttpContext http)
    {
        var words = http.RequestServices.GetRequiredService<ApiWords>();
        return http.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => WriteAsync(http, StatusCodes.Status403Forbidden, words.NotAllowed),
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
