using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Features.Notifications;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>A handoff costs as many statements as it costs, however many look on.</summary>
public sealed class WatcherCostTests(WatcherCostTests.CountingHost portal) : IClassFixture<WatcherCostTests.CountingHost>
{
    [Fact]
    public async Task A_handoff_sends_as_many_statements_with_a_hundred_watchers_as_with_none()
    {
        var costs = new List<int>();
        foreach (var watchers in (int[])[0, 10, 100])
        {
            costs.Add(await CostOfAHandoffAsync(watchers));
        }

        Assert.All(costs, cost => Assert.Equal(costs[0], cost));
        Assert.InRange(costs[0], 1, 40);
    }

    /// <summary>What a completion costs is kept: the cycle, its events where it holds files, the receipt, who holds the post; the version that guards it, and the rest.</summary>
    [Fact]
    public async Task A_step_is_completed_by_six_statements()
    {
        var least = new List<string>();
        for (var n = 0; n < 4; n++)
        {
            var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
            var cycle = await portal.StartRenjaAsync();
            portal.Statements.Take();

            using var answer = await kasubag.TryCompleteAsync(cycle, key: Guid.NewGuid().ToString());

            answer.EnsureSuccessStatusCode();
            var sent = portal.Statements.Take();
            least = n == 0 || sent.Count < least.Count ? [.. sent] : least;
        }

        Assert.Collection(
            least,
            sql => Assert.Contains("FROM \"Cycles\" c JOIN \"StepRuns\"", sql, StringComparison.Ordinal),
            sql => Assert.Contains("FROM \"CycleEvents\"", sql, StringComparison.Ordinal),
            sql => Assert.Contains("FROM \"Commands\"", sql, StringComparison.Ordinal),
            sql => Assert.Contains("JOIN \"Assignments\"", sql, StringComparison.Ordinal),
            sql => Assert.StartsWith("UPDATE \"Cycles\"", sql, StringComparison.Ordinal),
            sql => Assert.Contains("INSERT INTO \"Commands\"", sql, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_second_page_of_a_cycle_and_of_an_office_reads_nothing()
    {
        var cycle = await portal.StartRenjaAsync();
        using var first = await WatchAsync(cycle.Id, count: 1);
        await Eventually.TrueAsync(async () =>
        {
            // Once in a while the directory of the offices is read anew, whoever asks.
            portal.Statements.Take();
            using var others = await WatchAsync(cycle.Id, count: 5);
            return portal.Statements.Take().Count == 0;
        }, "opening what is open already sends no statement");
    }

    /// <summary>What is kept for the receiver is kept once; a page shows it from memory.</summary>
    [Fact]
    public async Task The_bell_of_a_handoff_costs_as_many_statements_with_a_hundred_pages_open_as_with_one()
    {
        var costs = new List<int>();
        foreach (var pages in (int[])[1, 10, 100])
        {
            costs.Add(await CostOfTheBellAsync(pages));
        }

        Assert.All(costs, cost => Assert.Equal(costs[0], cost));
        Assert.InRange(costs[0], 1, 6);
    }

    [Fact]
    public async Task Loading_an_offices_bahan_takes_the_same_statements_for_one_cycle_and_for_five()
    {
        // A RENJA's draft is a file, so each is a cycle in which bahan may wait.
        await portal.StartRenjaAsync();
        var one = await CostOfLoadingAsync();
        for (var n = 0; n < 4; n++)
        {
            await portal.StartRenjaAsync();
        }

        Assert.Equal(one, await CostOfLoadingAsync());

        async Task<int> CostOfLoadingAsync()
        {
            portal.Statements.Take();
            await portal.Store.RunningWithFilesAsync((await portal.OfficeAsync(Renja.Opd))!.Opd.Id, CancellationToken.None);
            return portal.Statements.Take().Count(sql => sql.Contains("CycleEvents", StringComparison.Ordinal));
        }
    }

    /// <summary>The least of a few, because the portal does other things in between, each seldom.</summary>
    private async Task<int> CostOfAHandoffAsync(int watchers)
    {
        var least = int.MaxValue;
        for (var n = 0; n < 4; n++)
        {
            var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
            var cycle = await portal.StartRenjaAsync();
            using var watching = await WatchAsync(cycle.Id, watchers);
            portal.Statements.Take();

            var after = await kasubag.CompleteAsync(cycle);

            await watching.SeenAsync(cycle.Id, after.Version);
            least = Math.Min(least, portal.Statements.Take().Count);
        }

        return least;
    }

    /// <summary>The least of a few, because several handoffs may be told together and a node looks by the clock in between.</summary>
    private async Task<int> CostOfTheBellAsync(int pages)
    {
        var office = (await portal.OfficeAsync(Renja.Opd))!;
        var sekretaris = office.HoldersOf(Renja.Sekretaris, portal.Clock.GetUtcNow())[0];
        var feed = portal.Services.GetRequiredService<PersonalFeed>();
        var open = new List<LiveSubscription<PersonalNews>>();
        for (var n = 0; n < pages; n++)
        {
            open.Add(await feed.SubscribeAsync(new Caller(sekretaris.PersonId, sekretaris.Name, office.Opd.Id, Renja.Opd, Role: AccountRole.Staff), CancellationToken.None));
        }

        var least = int.MaxValue;
        for (var n = 0; n < 3; n++)
        {
            var cycle = await portal.StartRenjaAsync();
            portal.Statements.Take();

            await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).CompleteAsync(cycle);

            foreach (var page in open)
            {
                await HeardOfAsync(page, cycle.Id);
            }

            least = Math.Min(least, portal.Statements.TakeOfTheBell().Count);
        }

        open.ForEach(page => page.Dispose());
        return least;
    }

    private static async Task HeardOfAsync(LiveSubscription<PersonalNews> page, Guid cycleId)
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        await foreach (var change in page.ChangesAsync(patience.Token))
        {
            if (change.State.Inbox.Newest.Any(told => told.CycleId == cycleId))
            {
                return;
            }
        }
    }

    private async Task<Watchers> WatchAsync(Guid cycleId, int count)
    {
        var opdId = (await portal.OfficeAsync(Renja.Opd))!.Opd.Id;
        var watchers = new Watchers(await portal.Services.GetRequiredService<Boards>().OfAsync(opdId));
        for (var n = 0; n < count; n++)
        {
            watchers.Boards.Add((await portal.Services.GetRequiredService<Boards>().SubscribeAsync(opdId))!);
            watchers.Bahan.Add((await portal.Services.GetRequiredService<BahanOffices>().SubscribeAsync(opdId))!);
            watchers.Cycles.Add((await portal.Services.GetRequiredService<LiveCycles>().SubscribeAsync(cycleId))!);
        }

        return watchers;
    }

    private sealed class Watchers(LiveProjection<BoardSnapshot> board) : IDisposable
    {
        public List<LiveSubscription<BoardSnapshot>> Boards { get; } = [];

        public List<LiveSubscription<BahanSnapshot>> Bahan { get; } = [];

        public List<LiveSubscription<DocumentCycle>> Cycles { get; } = [];

        public async Task SeenAsync(Guid cycleId, int version)
        {
            await Eventually.TrueAsync(() => board.Snapshot.Cards.GetValueOrDefault(cycleId)?.Version >= version, "the board has moved");
            foreach (var page in Cycles)
            {
                await page.UpToAsync(version);
            }
        }

        public void Dispose()
        {
            Boards.ForEach(watcher => watcher.Dispose());
            Bahan.ForEach(watcher => watcher.Dispose());
            Cycles.ForEach(watcher => watcher.Dispose());
        }
    }

    /// <summary>The portal with every statement counted.</summary>
    public sealed class CountingHost : PortalHost
    {
        private readonly StatementCounter _statements;

        public CountingHost() => _statements = new StatementCounter(DatabaseFile);

        internal StatementCounter Statements => _statements;

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            _statements.Dispose();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<SqlitePortalContext>(options => options.AddInterceptors(_statements)));
        }
    }
}
