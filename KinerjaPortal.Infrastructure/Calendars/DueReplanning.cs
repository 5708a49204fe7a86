using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>
/// Lets what is open follow a changed calendar: reads the journal of changes (an outbox), and moves due times by events of the cycles. Any
/// node does it, several may at once: a due time that is right already is not moved, and of two who move the same one is overtaken and finds
/// it done. Where nothing was changed it asks the database nothing.
/// </summary>
public sealed class DueReplanning(
    IDbContextFactory<PortalContext> contexts, WriteGate gate, EventStore store, SopCatalogue sops, OfficeDirectory offices, TimeProvider clock,
    ILogger<DueReplanning> log) : BackgroundService
{
    /// <summary>
    /// How long after a change a handoff may still be reckoned by the calendar of before: a node knows within a second or two, unless its
    /// line to the database is bad. Then all is looked at once more, and the change is settled.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    private const int MostRounds = 20;

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    /// <summary>Changes that this node has followed once and that are not settled.</summary>
    private readonly HashSet<Guid> _followed = [];

    private Guid? _seen;
    private bool _isOpen = true;
    private DateTimeOffset _notBefore;

    /// <summary>Follows what was changed and is not settled. The loop calls it; nothing else needs to.</summary>
    /// <returns>How many cycles were moved.</returns>
    internal async Task<int> PollAsync(CancellationToken cancellationToken)
    {
        var (marker, now) = (offices.KnownMarker, clock.GetUtcNow());
        if ((!_isOpen && marker == _seen) || now < _notBefore)
        {
            return 0;
        }

        List<CalendarChangeRow> open;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            open = await db.CalendarChanges.AsNoTracking().Where(change => change.SettledAt == null).OrderBy(change => change.At).ToListAsync(cancellationToken);
        }

        (_seen, _isOpen) = (marker, open.Count > 0);
        _followed.IntersectWith(open.Select(change => change.Id));
        var turn = open.FindAll(change => !_followed.Contains(change.Id) || change.At + Settling <= now);
        if (turn.Count == 0)
        {
            return 0;
        }

        var (moved, isWhole) = await FollowAsync(turn, cancellationToken);
        if (!isWhole)
        {
            _notBefore = now + s_pause;
            return moved;
        }

        _followed.UnionWith(turn.Select(change => change.Id));
        await SettleAsync([.. turn.Where(change => change.At + Settling <= now).Select(change => change.Id)], now, cancellationToken);
        return moved;
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
                log.LogError(fault, "Could not look whether due times must follow a changed calendar; trying again");
            }
        }
    }

    private async Task<(int Moved, bool IsWhole)> FollowAsync(List<CalendarChangeRow> turn, CancellationToken cancellationToken)
    {
        // From the database and not from the directory: where that could not be read again it has the calendar of before.
        List<(Opd Opd, WorkCalendar Calendar)> kept;
        ILookup<Guid, Guid> running;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var everywhere = turn.Exists(change => change.OpdId is null);
            var changed = turn.Select(change => change.OpdId).OfType<Guid>().Distinct().ToList();
            var opds = await db.Opds.AsNoTracking().Where(opd => everywhere || changed.Contains(opd.Id)).ToListAsync(cancellationToken);
            var calendars = await CalendarRows.ReadAsync(db, cancellationToken);
            kept = opds.ConvertAll(opd => (opd, calendars.Of(opd)));
            running = (await db.Cycles.Where(cycle => cycle.Status == CycleStatus.Running && (everywhere || changed.Contains(cycle.OpdId)))
                .Select(cycle => new { cycle.OpdId, cycle.Id }).ToListAsync(cancellationToken)).ToLookup(cycle => cycle.OpdId, cycle => cycle.Id);
        }

        var (moved, isWhole) = (0, true);
        foreach (var (opd, calendar) in kept)
        {
            var change = turn.FindLast(one => one.OpdId is null || one.OpdId == opd.Id)!;
            foreach (var cycleId in running[opd.Id])
            {
                switch (await FollowAsync(cycleId, calendar, change, cancellationToken))
                {
                    case Followed.Moved:
                        moved++;
                        break;
                    case Followed.NotYet:
                        isWhole = false;
                        break;
                }
            }
        }

        if (moved > 0)
        {
            log.LogInformation("{Count} cycles follow a changed calendar", moved);
        }

        return (moved, isWhole);
    }

    private async Task<Followed> FollowAsync(Guid cycleId, WorkCalendar calendar, CalendarChangeRow change, CancellationToken cancellationToken)
    {
        try
        {
            for (var round = 0; round < MostRounds; round++)
            {
                if (await store.FindAsync(cycleId, cancellationToken) is not { } stored)
                {
                    return Followed.Settled;
                }

                if (stored.Cycle.UnknownEvents.Count > 0)
                {
                    // A node of the newer release does it.
                    return Followed.NotYet;
                }

                var sop = await sops.VersionAsync(stored.Cycle.SopVersionId, cancellationToken);
                StepOutcome outcome = stored.Cycle.FollowCalendar(
                    sop, calendar, change.ToCause(), new Actor(change.ById, change.ByName), Standing.AsAdmin.For, clock.GetUtcNow());
                if (outcome is not StepOutcome.Done { Events: var events })
                {
                    return Followed.Settled;
                }

                if (await store.AppendAsync(stored, events, command: null, cancellationToken) == AppendResult.Appended)
                {
                    return Followed.Moved;
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One cycle's fault keeps no other from following.
            log.LogError(fault, "Cycle {CycleId} could not follow a changed calendar; trying again", cycleId);
        }

        return Followed.NotYet;
    }

    private async Task SettleAsync(List<Guid> settled, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (settled.Count > 0)
        {
            var at = now.ToUniversalTime();
            await gate.RunAsync(
                contexts,
                db => db.CalendarChanges.Where(change => settled.Contains(change.Id) && change.SettledAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(change => change.SettledAt, at), cancellationToken),
                cancellationToken);
        }
    }

    private enum Followed
    {
        Settled,
        Moved,
        NotYet,
    }
}
