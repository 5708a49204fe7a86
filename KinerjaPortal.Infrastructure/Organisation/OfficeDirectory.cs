using System.Collections.Frozen;
using System.Data.Common;
using System.Text.Json;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>
/// The offices as everybody sees them, held in memory for all pages and read again once it is older than
/// <see cref="ReadAgainAfter"/>. For showing and for deadlines: whether a person may act is asked of the database at
/// every command (<see cref="PostHolders"/>).
/// </summary>
public sealed class OfficeDirectory(
    IDbContextFactory<PortalContext> contexts, TimeProvider clock, ILogger<OfficeDirectory> log) : IDisposable
{
    public static readonly TimeSpan ReadAgainAfter = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Snapshot? _snapshot;

    public async ValueTask<Office?> FindAsync(string opdCode, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).ByCode.GetValueOrDefault(opdCode);

    public async ValueTask<Office?> FindAsync(Guid opdId, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).ById.GetValueOrDefault(opdId);

    public async ValueTask<IReadOnlyList<Office>> AllAsync(CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).All;

    /// <summary>What was read last, without waiting for the database; null only before the first reading.</summary>
    public Office? Known(Guid opdId) => Volatile.Read(ref _snapshot)?.ById.GetValueOrDefault(opdId);

    /// <summary>Makes the next question read the database again; for whoever has changed offices, posts or people.</summary>
    public void Forget() => Volatile.Write(ref _snapshot, null);

    public void Dispose() => _reading.Dispose();

    private async ValueTask<Snapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _snapshot) is { } known && clock.GetUtcNow() - known.ReadAt < ReadAgainAfter)
        {
            return known;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_snapshot is { } fresh && clock.GetUtcNow() - fresh.ReadAt < ReadAgainAfter)
            {
                return fresh;
            }

            var read = await ReadAsync(cancellationToken);
            Volatile.Write(ref _snapshot, read);
            return read;
        }
        catch (DbException exception) when (Volatile.Read(ref _snapshot) is not null)
        {
            // A board on a wall shows what was last known rather than a fault; commands ask the database themselves.
            log.LogError(exception, "Could not read the offices again; going on with what was read before");
            return _snapshot!;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var readAt = clock.GetUtcNow();
        var opds = await db.Opds.AsNoTracking().OrderBy(opd => opd.Name).ToListAsync(cancellationToken);
        var posts = (await db.Pelaksana.AsNoTracking().OrderBy(post => post.Order).ToListAsync(cancellationToken)).ToLookup(post => post.OpdId);
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        var assignments = (await db.Assignments.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(a => a.PelaksanaId);
        // No office's calendar is behind UTC's: what has ended there has ended everywhere.
        var today = DateOnly.FromDateTime(readAt.UtcDateTime);
        var absences = (await db.Absences.AsNoTracking().Where(row => row.Until >= today).ToListAsync(cancellationToken)).ToLookup(row => row.OpdId);
        var calendars = await db.WorkCalendars.AsNoTracking().ToDictionaryAsync(calendar => calendar.OpdId, cancellationToken);
        var holidays = (await db.Holidays.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(holiday => holiday.OpdId);

        var offices = opds.ConvertAll(opd => new Office(
            opd,
            CalendarOf(opd, calendars.GetValueOrDefault(opd.Id), holidays[null].Concat(holidays[opd.Id])),
            [.. posts[opd.Id]],
            posts[opd.Id].SelectMany(post => assignments[post.Id]).Select(a => (a, names[a.PersonId])),
            absences[opd.Id].Select(row => row.ToAbsence())));
        return new Snapshot(readAt, offices);
    }

    private static WorkCalendar CalendarOf(Opd opd, WorkCalendarRow? row, IEnumerable<HolidayRow> holidays) =>
        new(opd.Zone,
            row is null ? Perpres21Tahun2023.Hours : JsonSerializer.Deserialize<WeeklyHours>(row.Hours)!,
            row is null ? [] : JsonSerializer.Deserialize<SpecialHours[]>(row.SpecialHours)!,
            [.. holidays.Select(h => new Holiday(h.Date, h.Name, Enum.Parse<HolidayKind>(h.Kind), h.Source))]);

    private sealed record Snapshot(DateTimeOffset ReadAt, IReadOnlyList<Office> All)
    {
        public FrozenDictionary<string, Office> ByCode { get; } = All.ToFrozenDictionary(office => office.Opd.Code);

        public FrozenDictionary<Guid, Office> ById { get; } = All.ToFrozenDictionary(office => office.Opd.Id);
    }
}
