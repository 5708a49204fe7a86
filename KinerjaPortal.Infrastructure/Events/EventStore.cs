using System.Collections.Concurrent;
using System.Data.Common;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Reads cycles and appends to them. The only place that writes a cycle: state, runs, events and the command's id go
/// into one transaction, and after its commit the events go to the feed.
/// </summary>
public sealed class EventStore(IDbContextFactory<PortalContext> contexts, CycleSessions sessions, WriteGate gate, EventFeed feed)
{
    private static readonly Func<PortalContext, Guid, string, Task<CommandRow?>> s_command =
        EF.CompileAsyncQuery((PortalContext db, Guid person, string key) =>
            db.Commands.AsNoTracking().FirstOrDefault(command => command.PersonId == person && command.Key == key));

    /// <summary>
    /// Up to which version each running cycle is known to hold only events that this release can read, so that a handoff need not look
    /// for others. Events never change, so what is known stays true.
    /// </summary>
    private readonly ConcurrentDictionary<Guid, int> _readable = new();

    /// <summary>The cycle with this id, or null.</summary>
    public async Task<StoredCycle?> FindAsync(Guid cycleId, CancellationToken cancellationToken)
    {
        var readableTo = _readable.GetValueOrDefault(cycleId);
        var stored = await sessions.RunAsync(session => CycleRead.FindAsync(session, cycleId, readableTo, cancellationToken), cancellationToken);
        if (stored is not null)
        {
            Remember(stored.Cycle);
        }

        return stored;
    }

    /// <summary>
    /// The office's running cycles in which bahan was asked for or a file filed, by one statement; closed ones cost nothing, however many.
    /// </summary>
    public async Task<IReadOnlyList<DocumentCycle>> RunningWithFilesAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Cycles.AsNoTracking()
            .Where(cycle => cycle.OpdId == opdId && cycle.Status == CycleStatus.Running && cycle.HasFiles)
            .Join(db.CycleEvents.AsNoTracking(), cycle => cycle.Id, e => e.CycleId, (_, e) => e)
            .ToListAsync(cancellationToken);
        var cycles = new List<DocumentCycle>();
        foreach (var events in rows.GroupBy(row => row.CycleId, row => ToStored(row).Event))
        {
            List<CycleEvent> history = [.. events.OrderBy(e => e.Version)];

            // What a newer release did is told by the rows alone; and a database that locks while it reads may show a commit in part.
            var cycle = history[^1].Version == history.Count && !history.Exists(e => e.Fact is UnknownFact)
                ? DocumentCycle.Replay(history)
                : (await FindAsync(events.Key, cancellationToken))?.Cycle;
            if (cycle is { Status: CycleStatus.Running })
            {
                cycles.Add(cycle);
            }
        }

        return cycles;
    }

    /// <summary>What this command did when it came the first time, or null when it never came.</summary>
    public async Task<CommandReceipt?> FindCommandAsync(CommandId command, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await s_command(db, command.PersonId, command.StoredKey) is { } row
            ? new CommandReceipt(row.CycleId, row.Version, SameRequest: row.Request == command.Request)
            : null;
    }

    /// <summary>
    /// Appends to a cycle, or begins one when <paramref name="before"/> is null. When it returns
    /// <see cref="AppendResult.Appended"/> the events are durable and on their way to every open page.
    /// </summary>
    public async Task<AppendResult> AppendAsync(
        StoredCycle? before, IReadOnlyList<CycleEvent> events, CommandId? command, CancellationToken cancellationToken)
    {
        var write = CycleWrite.For(before, events, command, sessions.Provider);
        var attempts = 0;
        try
        {
            using var turn = await gate.EnterAsync(cancellationToken);

            // Once begun, a write is finished: a browser that goes away must not leave it open to doubt.
            var isWritten = await sessions.RunAsync(
                session =>
                {
                    attempts++;
                    return CommitAsync(session, write);
                },
                CancellationToken.None);
            if (!isWritten && !await WasLostAsync())
            {
                return AppendResult.Taken;
            }
        }
        catch (DbException exception) when (LostRace.Is(exception))
        {
            if (!await WasLostAsync())
            {
                return AppendResult.Taken;
            }
        }

        feed.Publish(events);
        Remember(write.After);
        return AppendResult.Appended;

        // A commit of which only the answer was lost with the connection meets its own rows when it is done again.
        async Task<bool> WasLostAsync() => attempts > 1 && await IsStoredAsync(events[^1]);
    }

    /// <summary>Events after a sequence number, oldest first.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadAfterAsync(
        long sequence, long upTo, Guid? opdId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.CycleEvents.AsNoTracking()
            .Where(e => e.Sequence > sequence && e.Sequence <= upTo && (opdId == null || e.OpdId == opdId))
            .OrderBy(e => e.Sequence)
            .Take(limit)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(ToStored);
    }

    /// <summary>Those of these sequence numbers that are committed by now.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadAtAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.CycleEvents.AsNoTracking()
            .Where(e => sequences.Contains(e.Sequence))
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(ToStored);
    }

    /// <summary>A cycle's events from one version to another, both included, oldest first.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadCycleAsync(
        Guid cycleId, int fromVersion, int toVersion, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.CycleEvents.AsNoTracking()
            .Where(e => e.CycleId == cycleId && e.Version >= fromVersion && e.Version <= toVersion)
            .OrderBy(e => e.Version)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(ToStored);
    }

    /// <summary>The highest sequence number that is committed; 0 when there are no events.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CycleEvents.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
    }

    /// <summary>The first event of the cycle that does not follow from the one before it, or null when the chain is whole.</summary>
    public async Task<BrokenLink?> FindBrokenLinkAsync(Guid cycleId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var previous = HashChain.Beginning;
        var version = 0;
        await foreach (var row in db.CycleEvents.AsNoTracking().Where(e => e.CycleId == cycleId).OrderBy(e => e.Version)
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            version++;
            var hash = HashChain.Next(
                previous, row.OpdId, row.CycleId, version, row.Kind, row.Payload, row.ActorId, row.ActorName, row.ActedFor, row.At);
            if (row.Version != version || row.PreviousHash != previous || row.Hash != hash)
            {
                return new BrokenLink(cycleId, version);
            }

            previous = hash;
        }

        var state = await db.Cycles.AsNoTracking().FirstOrDefaultAsync(cycle => cycle.Id == cycleId, cancellationToken);
        var isWhole = state is null ? version == 0 : state.Version == version && state.LastHash == previous;
        return isWhole ? null : new BrokenLink(cycleId, version + 1);
    }

    /// <summary>Whether this very event is in the table, and not another's of the same version.</summary>
    private async Task<bool> IsStoredAsync(CycleEvent e) =>
        await ReadCycleAsync(e.CycleId, e.Version, e.Version, CancellationToken.None) is [{ Event: var stored }]
        && stored.Actor == e.Actor && stored.At == e.At && CanonicalPayload.Write(stored.Fact) == CanonicalPayload.Write(e.Fact);

    private static async Task<bool> CommitAsync(CycleSession session, CycleWrite write)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync();
        await AppendLock.TakeSharedAsync(session.Connection, transaction);
        if (!await write.RunAsync(session, transaction))
        {
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }

    private static StoredEvent ToStored(CycleEventRow row) =>
        new(row.Sequence,
            CanonicalPayload.ReadEvent(
                row.OpdId, row.CycleId, row.Version, row.Kind, row.Payload, new Actor(row.ActorId, row.ActorName), row.ActedFor, row.At),
            row.PreviousHash, row.Hash);

    private void Remember(DocumentCycle cycle)
    {
        if (cycle is { Status: CycleStatus.Running, UnknownEvents.Count: 0 })
        {
            _readable[cycle.Id] = cycle.Version;
        }
        else
        {
            _readable.TryRemove(cycle.Id, out _);
        }
    }
}

/// <summary>What a command did when it came the first time.</summary>
public sealed record CommandReceipt(Guid CycleId, int Version, bool SameRequest);

/// <summary>The place at which a cycle's chain of events is broken.</summary>
public sealed record BrokenLink(Guid CycleId, int Version);
