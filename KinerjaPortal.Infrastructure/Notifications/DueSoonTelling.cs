using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Notifications;

/// <summary>Tells who holds a desk that what lies there is due soon. By the clock, on any node, once for each visit.</summary>
public sealed class DueSoonTelling(
    IDbContextFactory<PortalContext> contexts, EventStore store, OfficeDirectory offices, NotificationStore notifications, NotificationFeed feed, TimeProvider clock,
    ILogger<DueSoonTelling> log) : BackgroundService
{
    /// <summary>A fifth of the longest mutu baku and the holidays in it: nothing that is due later can be due soon.</summary>
    private static readonly TimeSpan s_horizon = TimeSpan.FromDays(30);

    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    /// <summary>Open visits of which this node has told.</summary>
    private readonly HashSet<Guid> _told = [];

    /// <summary>Looks once. The loop calls it; nothing else needs to.</summary>
    internal async Task PollAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = await offices.AllAsync(cancellationToken);
        var open = await OpenAsync([.. all.Select(office => office.Opd.Id)], now, cancellationToken);
        _told.IntersectWith(open.Select(visit => visit.Run.Id));
        foreach (var ofOffice in open.Where(visit => !_told.Contains(visit.Run.Id)).GroupBy(visit => visit.OpdId))
        {
            var office = all.First(one => one.Opd.Id == ofOffice.Key);
            foreach (var visit in ofOffice.Where(visit => IsDueSoon(visit.Run, office, now)))
            {
                await TellAsync(visit, office, now, cancellationToken);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PollAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Could not look what is due soon; trying again");
            }
        }
    }

    private static bool IsDueSoon(StepRun run, Office office, DateTimeOffset now) =>
        run.OpenHold is null
        && NearDue.Is(
            office.Calendar.WorkingTimeBetween(now, run.DueAt),
            office.Calendar.WorkingTimeBetween(run.OpenedAt, run.DueAt) - RunTime.Of(run.OpenedAt, run.Detail, office.Calendar, now).Held);

    private async Task TellAsync(OpenVisit visit, Office office, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var history = await store.ReadCycleAsync(visit.CycleId, 1, int.MaxValue, cancellationToken);
        if (FollowedCycle.Of(history.Select(stored => stored.Event)) is { } cycle && cycle.Desk == visit.Run.Pelaksana)
        {
            feed.Publish(await notifications.TellAsync(NotificationRule.DueSoon(cycle, office, now), upTo: null, cancellationToken));
        }

        _told.Add(visit.Run.Id);
    }

    /// <summary>By office and status, for which there is an index: what is closed costs nothing, however much it is.</summary>
    private async Task<List<OpenVisit>> OpenAsync(List<Guid> opds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = now + s_horizon;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from cycle in db.Cycles.AsNoTracking()
            join run in db.StepRuns.AsNoTracking() on cycle.Id equals run.CycleId
            where opds.Contains(cycle.OpdId) && cycle.Status == CycleStatus.Running
                && run.CompletedAt == null && run.DueAt > now && run.DueAt < latest
            select new { cycle.OpdId, Run = run }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new OpenVisit(row.OpdId, row.Run.CycleId, row.Run.ToRun()));
    }

    private sealed record OpenVisit(Guid OpdId, Guid CycleId, StepRun Run);
}
