using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Notifications;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Notifications;

/// <summary>What people are told is a projection of the event table: each thing once, whoever tells it and however often.</summary>
public sealed class NotificationProjectionTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Two_nodes_tell_the_same_handoff_once_and_both_show_it_on_their_pages()
    {
        await using var there = new PortalHost(portal.DatabaseFile);
        await there.InitializeAsync();
        var (toldHere, toldThere) = (new Heard(portal), new Heard(there));

        var cycle = await portal.HandOnAsync(await portal.StartRenjaAsync());

        await Eventually.TrueAsync(() => toldHere.Of(cycle.Id).Count > 0, "this node's pages are told");
        await Eventually.TrueAsync(() => toldThere.Of(cycle.Id).Count > 0, "the other node's pages are told");
        var stored = await StoredAsync(cycle.Id);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Contains(stored, told => told.Kind == NotificationKind.Came);
        Assert.Equal(stored.ToHashSet(), toldHere.Of(cycle.Id).ToHashSet());
        Assert.Equal(stored.ToHashSet(), toldThere.Of(cycle.Id).ToHashSet());
    }

    [Fact]
    public async Task A_replay_of_all_events_adds_nothing_and_what_was_read_stays_read()
    {
        var heard = new Heard(portal);
        var cycle = await portal.HandOnAsync(await portal.StartRenjaAsync());
        await Eventually.TrueAsync(() => heard.Of(cycle.Id).Count > 0, "it is told");
        var before = await StoredAsync(cycle.Id);
        var inboxes = portal.Services.GetRequiredService<Inboxes>();
        await inboxes.MarkReadAsync(before[0].PersonId, [cycle.Id], CancellationToken.None);

        await RewindAsync(0);
        using var again = ActivatorUtilities.CreateInstance<NotificationProjection>(portal.Services);
        while (await again.PollAsync(CancellationToken.None) > 0)
        {
        }

        Assert.Equal(before, await StoredAsync(cycle.Id));
        var read = await inboxes.ReadAsync(before[0].PersonId, 50, unreadOnly: true, CancellationToken.None);
        Assert.DoesNotContain(read.Newest, told => told.CycleId == cycle.Id);
    }

    [Fact]
    public async Task What_happened_while_no_node_ran_is_told_by_the_next_and_what_was_before_the_bell_is_not()
    {
        await using var node = await Node.WithLibraryAsync();
        await AppointAsync(node, Renja.Sekretaris);
        var kasubag = await AppointAsync(node, Renja.Kasubag);
        var before = await StoredWalk.StartAsync(node);
        await before.CompleteAsync();
        var first = node.Get<NotificationProjection>();
        Assert.Equal(0, await first.PollAsync(CancellationToken.None));

        await before.CompleteAsync();
        using var next = ActivatorUtilities.CreateInstance<NotificationProjection>(node.Get<IServiceProvider>());
        while (await next.PollAsync(CancellationToken.None) > 0)
        {
        }

        await using var db = node.Database();
        var told = Assert.Single(await db.Notifications.Where(row => row.CycleId == before.Cycle.Id).ToListAsync());
        Assert.Equal((kasubag, NotificationKind.Came, before.Cycle.Version), (told.PersonId, told.Kind, told.Version));
    }

    [Fact]
    public async Task Whoever_does_not_want_to_be_told_of_a_kind_is_not_and_is_of_the_others()
    {
        var heard = new Heard(portal);
        var office = (await portal.OfficeAsync(Renja.Opd))!;
        var inboxes = portal.Services.GetRequiredService<Inboxes>();
        var sekretaris = office.HoldersOf("sekretaris", portal.Clock.GetUtcNow())[0].PersonId;
        await inboxes.MuteAsync(sekretaris, new HashSet<NotificationKind> { NotificationKind.Came, NotificationKind.Held }, CancellationToken.None);
        await inboxes.MuteAsync(sekretaris, new HashSet<NotificationKind> { NotificationKind.Came }, CancellationToken.None);
        Assert.Equal([NotificationKind.Came], await inboxes.MutedAsync(sekretaris, CancellationToken.None));
        try
        {
            var cycle = await portal.RenjaAtTheDecisionAsync();
            using var clock = DueSoonAt(cycle.Current!.DueAt - TimeSpan.FromMinutes(1));
            await clock.PollAsync(CancellationToken.None);
            await portal.HandOnAsync(cycle);

            await Eventually.TrueAsync(() => heard.Of(cycle.Id).Any(told => told.Kind == NotificationKind.Came), "the next desk is told, and so all before it");
            Assert.Equal([NotificationKind.DueSoon], (await StoredAsync(cycle.Id)).Where(told => told.PersonId == sekretaris).Select(told => told.Kind));
        }
        finally
        {
            await inboxes.MuteAsync(sekretaris, new HashSet<NotificationKind>(), CancellationToken.None);
        }
    }

    [Fact]
    public async Task What_is_due_soon_is_told_once_however_often_the_clock_looks()
    {
        var cycle = await portal.HandOnAsync(await portal.StartRenjaAsync());
        using var telling = ActivatorUtilities.CreateInstance<DueSoonTelling>(portal.Services);
        await telling.PollAsync(CancellationToken.None);
        Assert.DoesNotContain(await StoredAsync(cycle.Id), told => told.Kind == NotificationKind.DueSoon);

        using var later = DueSoonAt(cycle.Current!.DueAt - TimeSpan.FromMinutes(1));
        await later.PollAsync(CancellationToken.None);
        await later.PollAsync(CancellationToken.None);
        using var restarted = DueSoonAt(cycle.Current.DueAt - TimeSpan.FromMinutes(1));
        await restarted.PollAsync(CancellationToken.None);

        Assert.Single(await StoredAsync(cycle.Id), told => told.Kind == NotificationKind.DueSoon);
    }

    /// <summary>Somebody new holds the post of Kesbangpol.</summary>
    private static async Task<Guid> AppointAsync(Node node, string post)
    {
        var personId = Guid.CreateVersion7();
        await using (var db = node.Database())
        {
            var opd = await db.Opds.SingleAsync(office => office.Code == Renja.Opd);
            db.Users.Add(new PortalUser { Id = personId, UserName = post, FullName = $"Pemegang {post}", OpdId = opd.Id });
            db.Assignments.Add(new Assignment(
                Guid.CreateVersion7(), (await db.Pelaksana.SingleAsync(one => one.OpdId == opd.Id && one.Code == post)).Id, personId, AssignmentKind.Definitif, new DateOnly(2020, 1, 1), null));
            await db.SaveChangesAsync();
        }

        await node.Get<OfficeDirectory>().RefreshAsync(CancellationToken.None);
        return personId;
    }

    private async Task<List<(Guid PersonId, int Version, NotificationKind Kind)>> StoredAsync(Guid cycleId)
    {
        await using var db = portal.Database();
        return (await db.Notifications.AsNoTracking().Where(row => row.CycleId == cycleId).OrderBy(row => row.Version).ThenBy(row => row.PersonId).ToListAsync())
            .ConvertAll(row => (row.PersonId, row.Version, row.Kind));
    }

    /// <summary>A node whose clock stands there.</summary>
    private DueSoonTelling DueSoonAt(DateTimeOffset now)
    {
        var clock = new TestClock();
        clock.Advance(now - clock.GetUtcNow());
        return ActivatorUtilities.CreateInstance<DueSoonTelling>(portal.Services, (TimeProvider)clock);
    }

    private async Task RewindAsync(long to)
    {
        await using var db = portal.Database();
        await db.ProjectionCheckpoints.ExecuteUpdateAsync(set => set.SetProperty(checkpoint => checkpoint.Sequence, to));
    }

    /// <summary>What the pages of a node are told.</summary>
    private sealed class Heard
    {
        private readonly Lock _lock = new();
        private readonly List<Notification> _told = [];

        public Heard(PortalHost portal) => portal.Services.GetRequiredService<NotificationFeed>().Subscribe(told =>
        {
            lock (_lock)
            {
                _told.AddRange(told);
            }
        });

        public List<(Guid PersonId, int Version, NotificationKind Kind)> Of(Guid cycleId)
        {
            lock (_lock)
            {
                return [.. _told.Where(told => told.CycleId == cycleId).Select(told => (told.PersonId, told.Version, told.Kind))];
            }
        }
    }
}
