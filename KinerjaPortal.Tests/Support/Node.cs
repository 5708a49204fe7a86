using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Infrastructure.SopLibrary;
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
    private readonly TestDatabase _database;

    private Node(IHost host, TestDatabase database)
    {
        _host = host;
        _database = database;
    }

    public string DatabaseFile => _database.File;

    public EventStore Store => Get<EventStore>();

    public EventFeed Feed => Get<EventFeed>();

    public EventTail Tail => Get<EventTail>();

    /// <summary>A node on a prepared, empty database, or on the one that is there.</summary>
    public static Task<Node> OpenAsync(string? file = null, params (string Name, string Value)[] settings) =>
        OpenAsync(file is null ? TestDatabase.New() : TestDatabase.At(file), settings);

    /// <summary>A node on a prepared, empty database of this kind.</summary>
    public static Task<Node> OpenAsync(DatabaseProvider provider) => OpenAsync(TestDatabase.New(provider));

    /// <summary>A second node on the same database.</summary>
    public Task<Node> OpenAnotherAsync() => OpenAsync(_database.Shared());

    private static async Task<Node> OpenAsync(TestDatabase database, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            .. database.Settings,
            .. settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)),
        ]);
        builder.Logging.ClearProviders();
        builder.AddPersistence();
        builder.AddSigning();
        var node = new Node(builder.Build(), database);
        await node.Get<DatabasePreparation>().RunAsync(CancellationToken.None);
        return node;
    }

    /// <summary>A node whose database holds the offices and the sixteen SOPs.</summary>
    public static async Task<Node> WithLibraryAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var node = await OpenAsync(provider);
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
        await _database.DisposeAsync();
    }
}
