using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>A projection that missed something or could not apply it reads that cycle again, and is right without a restart.</summary>
public sealed class ProjectionHealingTests
{
    [Fact]
    public async Task A_board_whose_catalogue_fails_once_shows_the_card_all_the_same()
    {
        await using var node = await Node.WithLibraryAsync();
        var faulty = new FaultyContexts(node.Get<IDbContextFactory<PortalContext>>());
        using var board = await node.BoardAsync(sops: new SopCatalogue(faulty, TimeProvider.System));
        await node.StartFeedAsync();

        faulty.FailNext(1);
        var walk = await StoredWalk.StartAsync(node);

        await Eventually.TrueAsync(() => board.Snapshot.Cards.GetValueOrDefault(walk.Cycle.Id)?.Version == walk.Cycle.Version, "the cycle is on the board");
        using var fresh = await node.BoardAsync();
        Assert.Equal(fresh.Snapshot.Cards[walk.Cycle.Id], board.Snapshot.Cards[walk.Cycle.Id]);
        Assert.Equal(0, faulty.Left);
    }

    [Fact]
    public async Task While_one_cycle_cannot_be_read_the_others_move_on_and_it_is_tried_again_until_it_can()
    {
        await using var node = await Node.WithLibraryAsync();
        var faulty = new FaultyContexts(node.Get<IDbContextFactory<PortalContext>>());
        var (stuck, other) = (await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node));
        var to = await NewVersions.In(node).EstablishedAsync("kesbangpol-mura-renja", DateOnly.FromDateTime(DateTime.UtcNow.Date));
        using var board = await node.BoardAsync(sops: new SopCatalogue(faulty, TimeProvider.System));
        await node.StartFeedAsync();

        // The sheet that it is moved to was not read before, and cannot be read now.
        faulty.FailNext(3);
        await stuck.MoveToAsync(to);
        await other.CompleteAsync();

        await Eventually.TrueAsync(() => board.Snapshot.Cards[other.Cycle.Id].Version == other.Cycle.Version, "the other cycle has moved");
        await Eventually.TrueAsync(() => board.Snapshot.Cards[stuck.Cycle.Id].SopVersionId == to.Id, "the cycle that was stuck has moved too");
        Assert.Equal(0, faulty.Left);
    }

    [Fact]
    public async Task A_board_that_was_not_told_of_a_handoff_reads_the_cycle_again_with_the_next_one()
    {
        await using var node = await Node.WithLibraryAsync();
        await using var feed = await ForgetfulFeed.StartAsync(node);
        var walk = await StoredWalk.StartAsync(node);
        using var board = await node.BoardAsync(feed: feed.Feed);
        await walk.CompleteAsync();
        await walk.CompleteAsync();

        feed.Feed.Publish(walk.LastEvents);

        await Eventually.TrueAsync(() => board.Snapshot.Cards[walk.Cycle.Id].Version == walk.Cycle.Version, "the last handoff is on the board");
        using var fresh = await node.BoardAsync();
        Assert.Equal(fresh.Snapshot.Cards[walk.Cycle.Id], board.Snapshot.Cards[walk.Cycle.Id]);
        Assert.Equal(fresh.Snapshot.Handoffs, board.Snapshot.Handoffs);
        Assert.Equal(2, board.Snapshot.Handoffs.Count);
    }

    [Fact]
    public async Task What_is_missing_of_one_open_cycle_reaches_the_page_of_no_other()
    {
        await using var node = await Node.WithLibraryAsync();
        await using var feed = await ForgetfulFeed.StartAsync(node);
        using var live = node.Cycles(feed.Feed);
        var (missing, whole) = (await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node));
        using var pageOfMissing = (await live.SubscribeAsync(missing.Cycle.Id))!;
        using var pageOfWhole = (await live.SubscribeAsync(whole.Cycle.Id))!;
        await missing.CompleteAsync();
        await missing.CompleteAsync();
        await whole.CompleteAsync();

        feed.Feed.Publish([.. missing.LastEvents, .. whole.LastEvents]);

        SameCycle.Assert(whole.Cycle, await pageOfWhole.UpToAsync(whole.Cycle.Version));
        SameCycle.Assert(missing.Cycle, await pageOfMissing.UpToAsync(missing.Cycle.Version));
    }

    [Fact]
    public async Task Bahan_that_could_not_be_read_when_it_was_asked_for_is_there_when_the_database_answers_again()
    {
        await using var node = await Node.WithLibraryAsync();
        var log = new FirstError<BahanOffices>();
        using var bahan = await node.BahanAsync(log);
        var walk = await StoredWalk.StartAsync(node);
        await walk.ChangeAsync((cycle, by) => cycle.AskBahan(
            cycle.Current!.Id, [BahanStory.Request(due: DateTimeOffset.UtcNow.AddDays(3))], StoredWalk.Somebody, by, DateTimeOffset.UtcNow));

        await ExecuteAsync(node, "ALTER TABLE StepRuns RENAME TO StepRunsAway");
        await node.StartFeedAsync();
        await log.Logged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        await ExecuteAsync(node, "ALTER TABLE StepRunsAway RENAME TO StepRuns");

        await Eventually.TrueAsync(() => bahan.Snapshot.Cycles.GetValueOrDefault(walk.Cycle.Id)?.Version == walk.Cycle.Version, "the request is there");
        SameCycle.Assert(walk.Cycle, bahan.Snapshot.Cycles[walk.Cycle.Id]);
    }

    private static async Task ExecuteAsync(Node node, string sql)
    {
        await using var db = node.Database();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>
    /// A feed that tells only what is published to it: its clock runs an hour ahead, so that what is missing before an event counts as old.
    /// </summary>
    private sealed class ForgetfulFeed : IAsyncDisposable
    {
        private ForgetfulFeed(EventFeed feed) => Feed = feed;

        public EventFeed Feed { get; }

        public static async Task<ForgetfulFeed> StartAsync(Node node)
        {
            var clock = new TestClock();
            clock.Advance(TimeSpan.FromHours(1));
            var services = new ServiceCollection().AddSingleton(node.Store).BuildServiceProvider();
            var feed = new ForgetfulFeed(new EventFeed(services, clock, NullLogger<EventFeed>.Instance));
            await feed.Feed.StartAsync(CancellationToken.None);
            return feed;
        }

        public async ValueTask DisposeAsync()
        {
            await Feed.StopAsync(CancellationToken.None);
            Feed.Dispose();
        }
    }

    /// <summary>Waits for the first fault that is logged.</summary>
    private sealed class FirstError<T> : ILogger<T>
    {
        private readonly TaskCompletionSource _logged = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Logged => _logged.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error)
            {
                _logged.TrySetResult();
            }
        }
    }

    /// <summary>A database that does not answer a number of times.</summary>
    private sealed class FaultyContexts(IDbContextFactory<PortalContext> inner) : IDbContextFactory<PortalContext>
    {
        private int _left;

        public int Left => Math.Max(0, Volatile.Read(ref _left));

        public void FailNext(int times) => Volatile.Write(ref _left, times);

        public PortalContext CreateDbContext() =>
            Interlocked.Decrement(ref _left) >= 0 ? throw new TimeoutException("The database does not answer.") : inner.CreateDbContext();
    }
}
