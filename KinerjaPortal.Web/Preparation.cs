using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web;

/// <summary>What must be true before the first page is served: a database of today's shape, the SOPs in it, the demo where wanted.</summary>
internal static class Preparation
{
    /// <exception cref="SettingsException">The database cannot be opened, or the files' folder not be written.</exception>
    /// <exception cref="SopLibraryException">A file of the SOP library is damaged.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(stopping => LoadAsync(app, stopping), app.Lifetime.ApplicationStopping);
    }

    private static async Task LoadAsync(WebApplication app, CancellationToken stopping)
    {
        app.Services.GetRequiredService<DiskRoom>().RequireWritable();
        OwnerOnly.Tighten(app.Services.GetRequiredService<FileSettings>().Root, app.Logger);
        await app.Services.GetRequiredService<SopLibraryLoader>().RunAsync(stopping);
        await app.Services.GetRequiredService<FolderOwner>().MarkAsync(stopping);
        if (WantsDemo(app))
        {
            await AddDemoAsync(app.Services, app.Configuration.GetValue("Demo:Cycles", defaultValue: true), stopping);
        }
    }

    /// <summary>On in Development unless switched off, off elsewhere unless switched on, and never in Production.</summary>
    private static bool WantsDemo(WebApplication app) =>
        !app.Environment.IsProduction() && app.Configuration.GetValue("Demo:Enabled", app.Environment.IsDevelopment());

    private static async Task AddDemoAsync(IServiceProvider services, bool withCycles, CancellationToken stopping)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoData>().RunAsync(withCycles, stopping);
        var offices = await services.GetRequiredService<OfficeDirectory>().AllAsync(stopping);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        services.GetRequiredService<DemoAccountList>().Fill(
            [
                .. offices.Select(office => new DemoOffice(
                    office.Opd.Code, office.Opd.Name,
                    [.. DemoData.AccountsOf(office, now).Select(account => new DemoAccount(account.Email, account.Post, account.Name))])),
            ],
            DemoData.Password);
    }
}
