using KinerjaPortal.Web.Components.Theme;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Limits;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace KinerjaPortal.Web.Components;

/// <summary>What the pages need around them: components on circuits, languages, static files.</summary>
internal static class WebShell
{
    private static readonly string[] ForPrograms = ["/api", "/hubs", "/health", "/openapi", "/_framework", "/_blazor", "/_content"];

    public static WebApplicationBuilder AddWebShell(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            // Run from its build output, the portal finds the files of its packages only by the build's list of them, which is read by itself in
            // Development alone. Published output has no such list and needs none: everything lies in its wwwroot.
            builder.WebHost.UseStaticWebAssets();
        }

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DemoAccountList>();
        services.AddRazorComponents().AddInteractiveServerComponents(KeepCircuitsOfSleepingTablets).AddHubOptions(SayThatThePortalIsThere);
        services.AddMudServices(Kit);
        services.AddTransient<MudLocalizer, KitLocalizer>();
        services.AddSingleton<ThemeStylesheet>();
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddPortalCultures();
        return builder;
    }

    /// <summary>A page for a bare status. Before authorization, which gives one to whoever is somewhere that is not theirs.</summary>
    public static WebApplication UseStatusPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/galat/{0}", createScopeForStatusCodePages: true);
        app.Use(KeepBareStatusForPrograms);
        return app;
    }

    /// <summary>After authentication and authorization, before the endpoints.</summary>
    public static WebApplication UseWebShell(this WebApplication app)
    {
        app.UseAntiforgery();
        return app;
    }

    public static WebApplication MapWebShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous().WithMetadata(SameForEverybody.Instance);
        app.MapGet(ThemeStylesheet.Path, (ThemeStylesheet theme, HttpContext http) => theme.GetAsync(http, isDark: false))
            .OpenToAll().ExcludeFromDescription().WithMetadata(SameForEverybody.Instance);
        app.MapGet(ThemeStylesheet.DarkPath, (ThemeStylesheet theme, HttpContext http) => theme.GetAsync(http, isDark: true))
            .OpenToAll().ExcludeFromDescription().WithMetadata(SameForEverybody.Instance);
        app.MapLanguageChoice();

        // What may frame them is said with the rest of their policy (SecurityHeaders).
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).LimitOpenPages();
        return app;
    }

    private static void Kit(MudServicesConfiguration kit)
    {
        kit.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomStart;
        kit.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
        kit.SnackbarConfiguration.MaxDisplayedSnackbars = 3;
    }

    // A tablet put down for a signature, or a PC behind a poor line, comes back within minutes to the page it left. Three
    // minutes, the default, is shorter than a disposisi.
    private static void KeepCircuitsOfSleepingTablets(CircuitOptions options)
    {
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
        options.DisconnectedCircuitMaxRetained = 200;

        // What is left of it then is a few kB without any page's data, from which the page is drawn anew in place of being reloaded. A
        // working day of it, for a tablet put down in the morning; a thousand of them weigh less than ten circuits.
        options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromHours(10);
        options.PersistedCircuitInMemoryMaxRetained = 1000;
    }

    // Looked at once a second, so that a page hears something at least once in two: js/heartbeat.js tells by it that the line is dead.
    private static void SayThatThePortalIsThere(HubOptions options) => options.KeepAliveInterval = TimeSpan.FromMilliseconds(900);

    // A person gets a page for an unknown address; a program that asks the API or the hub gets the status alone,
    // and so does a post: running the page in its place would judge the post's token once more.
    private static Task KeepBareStatusForPrograms(HttpContext http, RequestDelegate next)
    {
        var isForPrograms = ForPrograms.Any(prefix => http.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
        if ((isForPrograms || !HttpMethods.IsGet(http.Request.Method)) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(http);
    }
}
