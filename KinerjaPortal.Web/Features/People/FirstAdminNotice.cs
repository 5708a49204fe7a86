using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KinerjaPortal.Web.Features.People;

/// <summary>Where the portal has no admin, its log has a link that makes one: whoever runs it reads the log, and nobody else does.</summary>
internal sealed class FirstAdminNotice(FirstAdmins admins, AccountPath path, IServer server, ILogger<FirstAdminNotice> log) : IHostedLifecycleService
{
    /// <summary>Now that it is known where the portal listens.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await admins.AnyAsync(cancellationToken))
            {
                var link = path.AddressOf(AccountPath.FirstAdmin, await admins.IssueAsync(aloneFromNowOn: false, cancellationToken), Origin());
                log.LogWarning("Portal ini belum punya admin. Buka tautan ini sekali, dalam {Hours} jam, untuk membuat yang pertama: {Link}", FirstAdmins.Lifetime.TotalHours, link);
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "Could not ask whether the portal has an admin; the command buat-admin makes a set-up link");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>As a browser on this machine reaches it: what listens on every address has none of its own.</summary>
    private string? Origin() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
        : null;
}
