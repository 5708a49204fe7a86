using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Calendars;

/// <summary>An office's calendar is changed on one node, and what is open is due at another time on every node: once, whoever does it.</summary>
public sealed class DueReplanningTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_new_day_off_moves_an_open_step_once_on_two_nodes_and_is_on_the_board_in_the_history_and_in_the_API()
    {
        await using var there = new PortalHost(portal.DatabaseFile);
        await there.InitializeAsync();
        var cycle = await portal.StartRenjaAsync();
        var was = cycle.Current!.DueAt;
        var board = (await there.BoardAsync(Renja.Opd)).Cards[cycle.Id];

        await DayOffAsync(was, "Hari jadi <b>kabupaten</b>");

        await Eventually.TrueAsync(async () => (await DueMovesAsync(cycle.Id)).Count > 0, "the step is moved");
        var moved = Assert.Single(await DueMovesAsync(cycle.Id));
        Assert.Equal((was, "Hari jadi <b>kabupaten</b>"), (moved.From, moved.Cause.Subject));
        Assert.True(moved.DueAt > was);
        await Eventually.TrueAsync(async () => (await there.BoardAsync(Renja.Opd)).Cards[cycle.Id].Step!.DueAt == moved.DueAt, "the other node's card follows");
        Assert.Equal(was, board.Step!.DueAt);
        var answer = await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).CycleAsync(cycle.Id);
        Assert.Equal(moved.DueAt, answer.Current!.DueAt);
        var stored = (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle;
        Assert.Equal((was, moved.DueAt), (Assert.Single(stored.Current!.Detail.DueMoves) is var move ? move.From : default, stored.Current.DueAt));

        // What was hashed stays: nothing but an event more.
        Assert.Null(await portal.Store.FindBrokenLinkAsync(cycle.Id, CancellationToken.None));
        await SettledAsync();
        Assert.Single(await DueMovesAsync(cycle.Id));
    }

    [Fact]
    public async Task A_change_that_nobody_has_followed_because_the_node_died_is_followed_by_the_next_one()
    {
        var cycle = await portal.StartRenjaAsync();
        var day = (await portal.OfficeAsync(Renja.Opd))!.Opd.Zone.DateOf(cycle.Current!.DueAt);
        await using (var db = portal.Database())
        {
            var opdId = (await portal.OfficeAsync(Renja.Opd))!.Opd.Id;

            // As the transaction of a node leaves it that dies right after.
            db.Holidays.Add(HolidayRow.Of(opdId, new HolidayDetails(day, "Libur", HolidayKind.Daerah, "")));
            db.CalendarChanges.Add(CalendarChangeRow.Of(opdId, new CalendarCause(CalendarChangeKind.DayAdded, day, "Libur", day.Year), Guid.NewGuid(), "Admin", DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
            await ChangeMarker.Offices.MoveAsync(db, CancellationToken.None);
        }

        await Eventually.TrueAsync(async () => (await DueMovesAsync(cycle.Id)).Count > 0, "another node takes it up");
    }

    [Fact]
    public async Task What_a_node_reckoned_meanwhile_by_the_calendar_of_before_follows_before_the_change_is_settled()
    {
        // Without a file, so that its visits are read of their rows.
        var cycle = await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).StartAsync(await portal.RenjaIdAsync());
        await DayOffAsync(cycle.Current!.DueAt, "Libur pertama");
        await Eventually.TrueAsync(async () => (await DueMovesAsync(cycle.Id)).Count == 1, "the step is moved");

        // A node that had not read the calendar yet wrote this due time.
        await using (var db = portal.Database())
        {
            await db.StepRuns.Where(run => run.Id == cycle.Current.RunId).ExecuteUpdateAsync(set => set.SetProperty(run => run.DueAt, cycle.Current.DueAt.ToUniversalTime()));
        }

        await SettledAsync();

        Assert.Equal(2, (await DueMovesAsync(cycle.Id)).Count);
    }

    /// <summary>Makes the day off on which something is due.</summary>
    private async Task DayOffAsync(DateTimeOffset due, string name)
    {
        var opd = (await portal.OfficeAsync(Renja.Opd))!.Opd;
        await using var db = portal.Database();
        var admin = await db.Users.SingleAsync(user => user.Email == "admin@kesbangpol-mura.demo");
        var outcome = await portal.Services.GetRequiredService<HolidayKeeping>().SaveAsync(
            admin.Id, opd.Id, id: null, new HolidayDetails(opd.Zone.DateOf(due), name, HolidayKind.Daerah, ""), CancellationToken.None);
        Assert.IsType<CalendarOutcome.Done>(outcome);
    }

    private async Task<IReadOnlyList<StepDueMoved>> DueMovesAsync(Guid cycleId) =>
        [.. (await portal.Store.ReadCycleAsync(cycleId, 1, int.MaxValue, CancellationToken.None)).Select(stored => stored.Event.Fact).OfType<StepDueMoved>()];

    private async Task SettledAsync()
    {
        portal.Clock.Advance(DueReplanning.Settling);
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = portal.Database();
                return !await db.CalendarChanges.AnyAsync(change => change.SettledAt == null);
            },
            "every change is settled");
    }
}
