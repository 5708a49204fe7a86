using System.Data.Common;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>What a board is read from the database as.</summary>
public sealed class BoardReadingTests
{
    [Fact]
    public async Task Cards_and_handoffs_are_of_the_same_moment_though_somebody_hands_on_in_between()
    {
        await using var node = await Node.WithLibraryAsync();
        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync();
        var before = walk.Cycle.Version;
        var summaries = new CycleSummaries(new MeddledContexts(node.DatabaseFile, async () =>
        {
            await walk.CompleteAsync();
            await StoredWalk.StartAsync(node);
        }));

        var read = await summaries.OfOfficeAsync(await node.OpdIdAsync(), closed: 20, completions: 30, CancellationToken.None);

        Assert.True(walk.Cycle.Version > before, "Somebody handed on while it was read.");
        var cycle = Assert.Single(read.Cycles);
        Assert.Equal((before, walk.Cycle.Runs[^2].Id), (cycle.Version, cycle.Open!.Id));
        Assert.Equal(before - 1, Assert.Single(read.Completions).Version);
    }

    [Fact]
    public void Handoffs_stand_in_the_order_in_which_they_happened_not_in_that_in_which_they_were_heard_of()
    {
        var ten = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        var card = Components.Board.SampleBoard.Card(Components.Board.SampleBoard.Draft);
        var (early, late) = (Line(4, ten), Line(6, ten.AddMinutes(5)));

        // Another node's handoff is heard of a second later than this node's own.
        var board = BoardSnapshot.Empty.With(card, [late]).With(card, [early]).With(card, [Line(8, ten)]);

        Assert.Equal([6, 8, 4], board.Handoffs.Select(line => line.Version));

        HandoffLine Line(int version, DateTimeOffset at) => new(card.CycleId, version, "RENJA 2027", "Ratna Dewi", "Sekretaris", "Kaban", Returned: false, at);
    }

    /// <summary>Contexts on a node's file; before the statement that reads the events somebody else commits something.</summary>
    private sealed class MeddledContexts(string file, Func<Task> meddle) : DbCommandInterceptor, IDbContextFactory<PortalContext>
    {
        private bool _hasMeddled;

        public PortalContext CreateDbContext() => new SqlitePortalContext(
            new DbContextOptionsBuilder<SqlitePortalContext>().UseSqlite($"Data Source={file}").AddInterceptors(this).Options);

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!_hasMeddled && command.CommandText.Contains("CycleEvents", StringComparison.Ordinal))
            {
                _hasMeddled = true;
                await meddle();
            }

            return result;
        }
    }
}
