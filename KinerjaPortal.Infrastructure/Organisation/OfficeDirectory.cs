using System.Collections.Frozen;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>
/// Read model of the offices for all pages, held in memory: their posts, who holds them, their calendars. Read again by whoever
/// changes them on this node (<see cref="RefreshAsync"/>), and in the background when the <see cref="ChangeMarker"/> says that another
/// node has. Once something is known no reader waits for the database, and no fault takes away what is known. For showing and for
/// deadlines: whether a person may act is asked of the database at every command (<see cref="PostHolders"/>).
/// </summary>
public sealed class OfficeDirectory(
    IDbContextFactory<PortalContext> contexts, TimeProvider clock, ILogger<OfficeDirectory> log) : BackgroundService
{
    /// <summary>Read again although no marker has moved: somebody may have mended rows by hand.</summary>
    public static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Snapshot? _known;
    private long _asked;

    /// <summary>The office of this code. One that is not known is looked for in the database, should another node have just added it.</summary>
    public async ValueTask<Office?> FindAsync(string opdCode, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).ByCode.GetValueOrDefault(opdCode)
        ?? (await NewestAsync(cancellationToken)).ByCode.GetValueOrDefault(opdCode);

    /// <summary>The office of this id. One that is not known is looked for in the database, should another node have just added it.</summary>
    public async ValueTask<Office?> FindAsync(Guid opdId, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).ById.GetValueOrDefault(opdId)
        ?? (await NewestAsync(cancellationToken)).ById.GetValueOrDefault(opdId);

    public async ValueTask<IReadOnlyList<Office>> AllAsync(CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).All;

    /// <summary>What was read last, without waiting for the database; null only before the first reading.</summary>
    public Office? Known(Guid opdId) => Volatile.Read(ref _known)?.ById.GetValueOrDefault(opdId);

    /// <summary>The change marker as it stood when the offices were read last; null before the first reading.</summary>
    internal Guid? KnownMarker => Volatile.Read(ref _known)?.Marker;

    /// <summary>
    /// Reads the offices again, for whoever has changed them: what was committed before the call is known when it returns. Where the
    /// database does not answer, what was known stays and is read again in the background.
    /// </summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        // A reading under way may be past what has just changed, so only one that begins from now on will do.
        var asked = Interlocked.Increment(ref _asked);
        try
        {
            await ReadSinceAsync(asked, cancellationToken);
        }
        catch (Exception fault) when (DatabaseFault.Is(fault) && Volatile.Read(ref _known) is not null)
        {
            log.LogError(fault, "Could not read the offices again; going on with what was read before");
        }
    }

    /// <summary>Looks once whether the offices must be read again. The loop calls it; nothing else needs to.</summary>
    internal async Task PollAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _known) is { } known
            && known.Asked == Interlocked.Read(ref _asked)
            && clock.GetUtcNow() - known.ReadAt < ReadAgainAfter
            && known.Marker == await MarkerAsync(cancellationToken))
        {
            return;
        }

        await RefreshAsync(cancellationToken);
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
                log.LogError(fault, "Could not ask whether the offices have changed; trying again");
            }
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _reading.Dispose();
    }

    private ValueTask<Snapshot> CurrentAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _known) is { } known ? ValueTask.FromResult(known) : new ValueTask<Snapshot>(ReadSinceAsync(0, cancellationToken));

    /// <summary>Costs one look at the marker where nothing has changed.</summary>
    private async Task<Snapshot> NewestAsync(CancellationToken cancellationToken)
    {
        await PollAsync(cancellationToken);
        return Volatile.Read(ref _known)!;
    }

    /// <summary>What is known by a reading that began when it was asked for, or later.</summary>
    private async Task<Snapshot> ReadSinceAsync(long asked, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_known is not { } known || known.Asked < asked)
            {
                Volatile.Write(ref _known, known = await ReadAsync(cancellationToken));
            }

            return known;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Guid> MarkerAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ChangeMarker.Offices.ReadAsync(db, cancellationToken);
    }

    private async Task<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (asked, readAt) = (Interlocked.Read(ref _asked), clock.GetUtcNow());

        // The marker first: what changes while the rest is read moves it on, and is read the next time.
        var marker = await ChangeMarker.Offices.ReadAsync(db, cancellationToken);
        var opds = await db.Opds.AsNoTracking().OrderBy(opd => opd.Name).ToListAsync(cancellationToken);
        var posts = (await db.Pelaksana.AsNoTracking().OrderBy(post => post.Order).ToListAsync(cancellationToken)).ToLookup(post => post.OpdId);
        var assignments = (await (
            from assignment in db.Assignments.AsNoTracking()
            join person in db.Users on assignment.PersonId equals person.Id
            select new { Assignment = assignment, person.FullName }).ToListAsync(cancellationToken)).ToLookup(held => held.Assignment.PelaksanaId);
        // No office's calendar is behind UTC's: what has ended there has ended everywhere.
        var today = DateOnly.FromDateTime(readAt.UtcDateTime);
        var absences = (await db.Absences.AsNoTracking().Where(row => row.Until >= today).ToListAsync(cancellationToken)).ToLookup(row => row.OpdId);
        var calendars = await CalendarRows.ReadAsync(db, cancellationToken);
        var deadlines = (await db.Deadlines.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.OpdId, row => row.ToRule());

        var offices = opds.ConvertAll(opd => new Office(
            opd,
            calendars.Of(opd),
            [.. posts[opd.Id]],
            posts[opd.Id].SelectMany(post => assignments[post.Id]).Select(held => (held.Assignment, held.FullName)),
            absences[opd.Id].Select(row => row.ToAbsence()),
            new DeadlineTable(deadlines[null], deadlines[opd.Id])));
        return new Snapshot(asked, marker, readAt, offices);
    }

    /// <param name="Asked">How many readings had been asked for when this one began.</param>
    /// <param name="Marker">As it stood then.</param>
    private sealed record Snapshot(long Asked, Guid Marker, DateTimeOffset ReadAt, IReadOnlyList<Office> All)
    {
        public FrozenDictionary<string, Office> ByCode { get; } = All.ToFrozenDictionary(office => office.Opd.Code);

        public FrozenDictionary<Guid, Office> ById { get; } = All.ToFrozenDictionary(office => office.Opd.Id);
    }
}
