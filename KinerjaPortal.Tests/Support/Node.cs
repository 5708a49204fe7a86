using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Infrastructure.SopLibrary;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// The portal's infrastructure without its web: database, event store, feed and tail, on a file of its own or on another
/// node's. Its background loops run only when a test starts them, so that a test decides what has been delivered.
/// </summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly TempFolder? _folder;

    private Node(IHost host, TempFolder? folder, string file)
    {
        _host = host;
        _folder = folder;
        DatabaseFile = file;
    }

    public string DatabaseFile { get; }

    public EventStore Store => Get<EventStore>();

    public EventFeed Feed => Get<EventFeed>();

    public EventTail Tail => Get<EventTail>();

    /// <summary>A node on a prepared, empty database, or on the one that is there.</summary>
    public static async Task<Node> OpenAsync(string? file = null, params (string Name, string Value)[] settings)
    {
        var folder = file is null ? new TempFolder() : null;
        file ??= folder!.File("kinerja.db");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:Kinerja", $"Data Source={file}"),
            new("Files:Root", Path.Combine(Path.GetDirectoryName(file)!, "berkas")),
            .. settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)),
        ]);
        builder.Logging.ClearProviders();
        builder.AddPersistence();
        builder.AddSigning();
        var node = new Node(builder.Build(), folder, file);
        await node.Get<DatabasePreparation>().RunAsync(CancellationToken.None);
        return node;
    }

    /// <summary>A node whose database holds the offices and the sixteen SOPs.</summary>
    public static async Task<Node> WithLibraryAsync()
    {
        var node = await OpenAsync();
        await node.Get<SopLibraryLoader>().RunAsync(CancellationToken.None);
        return node;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public PortalContext Database() => Get<IDbContextFactory<PortalContext>>().CreateDbContext();

    /// <summary>Starts the feed alone, or the tail too: what is committed from then on, and what waits, is delivered.</summary>
    public async Task StartFeedAsync(bool tail = false)
    {
        await Feed.StartAsync(CancellationToken.None);
        if (tail)
        {
            await Tail.StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Tail.StopAsync(CancellationToken.None);
        await Feed.StopAsync(CancellationToken.None);
        _host.Dispose();
        SqliteConnection.ClearAllPools();
        _folder?.Dispose();
    }
}
