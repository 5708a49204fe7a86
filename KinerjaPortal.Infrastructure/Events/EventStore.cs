using System.Collections.Concurrent;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Reads cycles and appends to them. The only place that writes a cycle: state, runs, events and the command's id go
/// into one transaction, and after its commit the events go to the feed.
/// </summary>
public sealed class EventStore
{
    private const string Receipt = """
        SELECT "CycleId", "Version", "Request" FROM "Commands" WHERE "PersonId" = @p0 AND "Key" = @p1
        """;

    private static readonly ColumnName[] s_receipt = [new("Commands", "PersonId"), new("Commands", "Key")];

    /// <summary>
    /// Up to which version each running cycle is known to hold only events that this release can read, so that a handoff need not look
    /// for others. Events never change, so what is known stays true.
    /// </summary>
    private readonly ConcurrentDictionary<Guid, int> _readable = new();

    private readonly IDbContextFactory<PortalContext> _contexts;
    private readonly CycleSessions _sessions;
    private readonly EventFeed _feed;
    private readonly GroupCommit _commits;

    public EventStore(IDbContextFactory<PortalContext> contexts, CycleSessions sessions, WriteGate gate, EventFeed feed)
    {
        (_contexts, _sessions, _feed) = (contexts, sessions, feed);
        _commits = new GroupCommit(sessions, gate, write => IsStoredAsync(write.Events[^1]), Publish);
    }

    /// <summary>How many appends wait for their turn to write.</summary>
    internal int AppendsWaiting => _commits.WaitingCount;

    /// <summary>The cycle with this id, or null.</summary>
    public async Task<StoredCycle?> FindAsync(Guid cycleId, CancellationToken cancellationToken)
    {
        var readableTo = _readable.GetValueOrDefault(cycleId);
        var stored = await _sessions.RunAsync(session => CycleRead.FindAsync(session, cycleId, readableTo, cancellationToken), cancellationToken);
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
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
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

    /// <summary>What this command did when it came the first time, or null when it never came. Asked at every handoff, so by hand.</summary>
    public Task<CommandReceipt?> FindCommandAsync(CommandId command, CancellationToken cancellationToken) =>
        _sessions.RunAsync(
            async session =>
            {
                await using var reader = await session.Command(Receipt, [command.PersonId, command.StoredKey], s_receipt).ExecuteReaderAsync(cancellationToken);
                return await reader.ReadAsync(cancellationToken)
                    ? new CommandReceipt(reader.GetGuid(0), reader.GetInt32(1), SameRequest: reader.GetString(2) == command.Request)
                    : null;
            },
            cancellationToken);

    /// <summary>
    /// Appends to a cycle, or begins one when <paramref name="before"/> is null. When it returns
    /// <see cref="AppendResult.Appended"/> the events are durable and on their way to every open page.
    /// </summary>
    public async Task<AppendResult> AppendAsync(
        StoredCycle? before, IReadOnlyList<CycleEvent> events, CommandId? command, CancellationToken cancellationToken)
    {
        CycleWrite write;
        using (CommandTelemetry.Begin(CommandStage.Compose))
        {
            write = CycleWrite.For(before, events, command, _sessions.Provider);
        }

        using (CommandTelemetry.Begin(CommandStage.Append))
        {
            return await _commits.AppendAsync(write, cancellationToken) ? AppendResult.Appended : AppendResult.Taken;
        }
    }

    /// <summary>Events after a sequence number, oldest first.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadAfterAsync(
        long sequence, long upTo, Guid? opdId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
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
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
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
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.CycleEvents.AsNoTracking()
            .Where(e => e.CycleId == cycleId && e.Version >= fromVersion && e.Version <= toVersion)
            .OrderBy(e => e.Version)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(ToStored);
    }

    /// <summary>The highest sequence number that is committed; 0 when there are no events.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await db.CycleEvents.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
    }

    /// <summary>The first event of the cycle that does not follow from the one before it, or null when the chain is whole.</summary>
    public async Task<BrokenLink?> FindBrokenLinkAsync(Guid cycleId, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
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

    private void Publish(CycleWrite write)
    {
        using (CommandTelemetry.Begin(CommandStage.Publish))
        {
            _feed.Publish(write.Events);
        }

        Remember(write.After);
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
