using Bunit;
using KinerjaPortal.Web.Features.Calendars;
using KinerjaPortal.Web.Features.Deadlines;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace KinerjaPortal.Tests.Support;

/// <summary>bUnit with the portal's own languages, read in Indonesian.</summary>
public abstract class ShellBunitContext : BunitContext
{
    private readonly ReadingIn _indonesian = new("id-ID");

    protected ShellBunitContext()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<CircuitConnection>();
        Services.AddLogging();
        Services.AddPortalCultures();
        Services.AddSingleton<CalendarWords>();
        Services.AddSingleton<DeadlineWords>();
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected override void Dispose(bool disposing)
    {
        _indonesian.Dispose();
        base.Dispose(disposing);
    }
}
