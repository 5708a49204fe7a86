using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Retention;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Retention;

/// <summary>What has served its time is taken away by the rules of <c>docs/retention.md</c>, and nothing else.</summary>
public sealed class RetentionSweepTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly Guid _person = Guid.CreateVersion7();
    private Node _node = null!;

    public async ValueTask InitializeAsync() => _node = await Node.WithLibraryAsync();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task A_command_is_remembered_for_ninety_days()
    {
        await RememberAsync("satu", Guid.CreateVersion7());

        _clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(new SweptRows(0, 0), await SweepAsync());

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SweptRows(1, 0), await SweepAsync());
        Assert.Equal(0, await CountAsync(db => db.Commands));
    }

    [Fact]
    public async Task A_command_of_a_closed_cycle_is_remembered_for_thirty_days_after_it_was_closed()
    {
        var open = (await StoredWalk.StartAsync(_node)).Cycle;
        var closed = (await StoredWalk.StartAsync(_node)).Cycle;
        await RememberAsync("terbuka", open.Id);
        await RememberAsync("selesai", closed.Id);
        await using (var db = _node.Database())
        {
            var now = _clock.GetUtcNow();
            await db.Cycles.Where(cycle => cycle.Id == closed.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(cycle => cycle.Status, CycleStatus.Completed).SetProperty(cycle => cycle.ClosedAt, now));
        }

        _clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(new SweptRows(0, 0), await SweepAsync());

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SweptRows(1, 0), await SweepAsync());
        await using var after = _node.Database();
        Assert.Equal(["terbuka"], await after.Commands.Select(command => command.Key).ToListAsync());
    }

    [Fact]
    public async Task What_was_typed_waits_for_thirty_days_and_where_its_step_is_done_for_seven()
    {
        var cycle = (await StoredWalk.StartAsync(_node)).Cycle;
        var notes = new NoteDrafts(Contexts, _node.Get<WriteGate>(), _clock);
        await notes.KeepAsync(_person, cycle.Current!.Id, "pada langkah yang selesai", CancellationToken.None);
        await notes.KeepAsync(_person, Guid.CreateVersion7(), "di tempat lain", CancellationToken.None);
        await using (var db = _node.Database())
        {
            var now = _clock.GetUtcNow();
            await db.StepRuns.Where(run => run.Id == cycle.Current.Id).ExecuteUpdateAsync(set => set.SetProperty(run => run.CompletedAt, now));
        }

        _clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(new SweptRows(0, 0), await SweepAsync());
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SweptRows(0, 1), await SweepAsync());
        _clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal(new SweptRows(0, 0), await SweepAsync());
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SweptRows(0, 1), await SweepAsync());
    }

    /// <summary>It lies in pieces, and only those that change are written.</summary>
    [Fact]
    public async Task A_table_that_is_still_filled_in_keeps_all_of_its_pieces()
    {
        var tables = new TableDrafts(Contexts, _node.Get<WriteGate>(), _clock);
        var (item, begun) = (Guid.CreateVersion7(), new string('a', 2 * DocumentCycle.MaxNoteLength));
        await tables.KeepAsync(_person, item, begun, CancellationToken.None);
        for (var day = 0; day < 40; day += 10)
        {
            _clock.Advance(TimeSpan.FromDays(10));
            await tables.KeepAsync(_person, item, $"{begun}{day}", CancellationToken.None);
            Assert.Equal(new SweptRows(0, 0), await SweepAsync());
        }

        Assert.Equal($"{begun}30", (await tables.FindAsync(_person, item, CancellationToken.None))!.Text);
    }

    [Fact]
    public async Task More_than_a_batch_is_taken_away_in_one_sweep()
    {
        await using (var db = _node.Database())
        {
            db.NoteDrafts.AddRange(Enumerable.Range(0, 250).Select(_ => new NoteDraftRow
            {
                PersonId = _person,
                RunId = Guid.CreateVersion7(),
                Text = "x",
                SavedAt = _clock.GetUtcNow(),
            }));
            await db.SaveChangesAsync();
        }

        _clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(new SweptRows(0, 250), await SweepAsync());
    }

    [Fact]
    public async Task Where_somebody_sat_is_forgotten_a_day_after_a_wrong_password_and_400_days_after_a_right_one()
    {
        using var attempts = new PasswordAttempts(Contexts, _node.Get<WriteGate>(), _clock);
        await attempts.RememberAsync("camat@contoh.go.id", new SignInPlace("198.51.100.1", DeviceToken: null), CancellationToken.None);
        await attempts.TryAsync("camat@contoh.go.id", new SignInPlace("203.0.113.1", DeviceToken: null), () => Task.FromResult(false), CancellationToken.None);

        _clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(new SweptRows(0, 0, 0), await SweepAsync());
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new SweptRows(0, 0, 2), await SweepAsync());
        _clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(new SweptRows(0, 0, 1), await SweepAsync());
    }

    [Fact]
    public async Task What_people_were_told_is_kept_for_ninety_days_read_or_unread()
    {
        var cycle = (await StoredWalk.StartAsync(_node)).Cycle;
        await using (var db = _node.Database())
        {
            var person = new PortalUser { Id = _person, UserName = "sekretaris@contoh.go.id", FullName = "Ratna Dewi", OpdId = cycle.OpdId };
            db.Users.Add(person);
            db.Notifications.AddRange(NotificationOf(cycle, 1), NotificationOf(cycle, 2));
            db.Notifications.Local.First().ReadAt = _clock.GetUtcNow();
            await db.SaveChangesAsync();
        }

        _clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(new SweptRows(0, 0), await SweepAsync());
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, (await SweepAsync()).Notifications);
        Assert.Equal(0, await CountAsync(db => db.Notifications));
    }

    private NotificationRow NotificationOf(DocumentCycle cycle, int version) => new()
    {
        PersonId = _person,
        CycleId = cycle.Id,
        Version = version,
        Kind = NotificationKind.Came,
        DocumentType = cycle.DocumentType,
        Period = cycle.Period,
        At = _clock.GetUtcNow(),
    };

    private IDbContextFactory<PortalContext> Contexts => _node.Get<IDbContextFactory<PortalContext>>();

    private Task<SweptRows> SweepAsync() => new RetentionSweep(Contexts, _node.Get<WriteGate>(), _clock).RunAsync(CancellationToken.None);

    private async Task RememberAsync(string key, Guid cycleId)
    {
        await using var db = _node.Database();
        db.Commands.Add(new CommandRow { PersonId = _person, Key = key, Request = "selesaikan", CycleId = cycleId, Version = 1, At = _clock.GetUtcNow() });
        await db.SaveChangesAsync();
    }

    private async Task<int> CountAsync<TRow>(Func<PortalContext, IQueryable<TRow>> rows)
    {
        await using var db = _node.Database();
        return await rows(db).CountAsync();
    }
}
