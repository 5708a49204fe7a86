using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Integration.SqlServer;
using KinerjaPortal.Web.Features.Board;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// The real portal, as users start it: its own Program, Kestrel on a free port, a real database and a folder of its own,
/// the demo's accounts but not its cycles. A test class takes one as its fixture.
/// </summary>
public class PortalHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase? _database;
    private readonly Dictionary<string, PortalApi> _signedIn = [];
    private readonly SemaphoreSlim _signingIn = new(1, 1);

    public PortalHost()
        : this(TestDatabase.New())
    {
    }

    /// <param name="file">A database that is there already, for a second node on it; null for a new one.</param>
    internal PortalHost(string? file)
        : this(file is null ? TestDatabase.New() : TestDatabase.At(file))
    {
    }

    /// <param name="database">Null where there is none to run on: then it does not start.</param>
    private protected PortalHost(TestDatabase? database)
    {
        _database = database;
        UseKestrel(0);
    }

    /// <summary>The file that holds everything.</summary>
    public string DatabaseFile => _database!.File;

    /// <summary>The folder of its files, beside the database; two nodes on one database share it.</summary>
    public string FilesRoot => _database!.FilesRoot;

    /// <summary>Where the portal answers, for instance <c>http://127.0.0.1:41233/</c>.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    internal TestClock Clock { get; } = new();

    internal EventStore Store => Services.GetRequiredService<EventStore>();

    /// <summary>Whether the demo's cycles under way are wanted too.</summary>
    protected virtual bool WithDemoCycles => false;

    public ValueTask InitializeAsync()
    {
        if (_database is not null)
        {
            StartServer();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The API as the holder of a post speaks to it. Signs in once; a token lasts longer than a test class.</summary>
    /// <param name="post">Code of the post, or <c>admin</c>.</param>
    internal async Task<PortalApi> ApiAsync(string post, string opd)
    {
        var email = $"{post}@{opd}.demo";
        await _signingIn.WaitAsync();
        try
        {
            if (!_signedIn.TryGetValue(email, out var api))
            {
                _signedIn[email] = api = await PortalApi.SignInAsync(Address, email);
            }

            return api;
        }
        finally
        {
            _signingIn.Release();
        }
    }

    internal async Task<Office?> OfficeAsync(string opd) =>
        await Services.GetRequiredService<OfficeDirectory>().FindAsync(opd, CancellationToken.None);

    /// <summary>An office's board as it is now.</summary>
    internal async Task<BoardSnapshot> BoardAsync(string opd) =>
        (await Services.GetRequiredService<Boards>().OfAsync((await OfficeAsync(opd))!.Opd.Id)).Snapshot;

    internal PortalContext Database() => Services.GetRequiredService<IDbContextFactory<PortalContext>>().CreateDbContext();

    public override async ValueTask DisposeAsync()
    {
        foreach (var api in _signedIn.Values)
        {
            api.Dispose();
        }

        await base.DisposeAsync();
        _signingIn.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in _database!.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseSetting("Demo:Cycles", WithDemoCycles ? "true" : "false");

        // All that tests do, they do from one address.
        builder.UseSetting("SignIn:PerMinute", "100000");
        builder.UseSetting("Open:PerMinute", "100000");
        foreach (var category in (string[])["Default", "Microsoft.AspNetCore", "Microsoft.Hosting.Lifetime"])
        {
            builder.UseSetting($"Logging:LogLevel:{category}", "Error");
        }

        builder.ConfigureTestServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .ConfigureDbContext<SqlitePortalContext>(options => options.ReplaceService<ICompiledQueryCacheKeyGenerator, QueryKeyPerSite>()));
    }
}
