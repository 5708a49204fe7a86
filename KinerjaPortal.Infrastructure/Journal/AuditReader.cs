using System.Text.Json;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Journal;

/// <summary>
/// Reads who did what, over cycles and administration, the newest first. Each of the two tables is read by the order in which it was written,
/// which no index has to be added for, and the two are put together by their time.
/// </summary>
public sealed class AuditReader(IDbContextFactory<PortalContext> contexts)
{
    /// <summary>Nobody turns so many pages: what lies deeper is found by asking more narrowly.</summary>
    public const int MostLines = 10_000;

    public async Task<AuditLines> ReadAsync(AuditQuestion question, int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (admin, cycles) = (AdminOf(db, question), CyclesOf(db, question));
        var total = (admin is null ? 0 : await admin.CountAsync(cancellationToken)) + (cycles is null ? 0 : await cycles.CountAsync(cancellationToken));
        var depth = Math.Min(skip + take, MostLines);
        var newest = new List<(bool IsCycle, long Key, DateTimeOffset At)>();
        if (admin is not null)
        {
            newest.AddRange((await admin.OrderByDescending(line => line.Number).Take(depth).Select(line => new { line.Number, line.At }).ToListAsync(cancellationToken))
                .Select(line => (false, line.Number, line.At)));
        }

        if (cycles is not null)
        {
            newest.AddRange((await cycles.OrderByDescending(e => e.Sequence).Take(depth).Select(e => new { e.Sequence, e.At }).ToListAsync(cancellationToken))
                .Select(e => (true, e.Sequence, e.At)));
        }

        var shown = newest.OrderByDescending(line => line.At).ThenByDescending(line => line.Key).Take(depth).Skip(skip).ToList();
        var told = (await AdminLinesAsync(db, [.. shown.Where(line => !line.IsCycle).Select(line => line.Key)], cancellationToken))
            .Concat(await CycleLinesAsync(db, [.. shown.Where(line => line.IsCycle).Select(line => line.Key)], cancellationToken))
            .ToDictionary(line => (line.CycleId is not null, line.Key));
        return new AuditLines(total, [.. shown.Where(line => told.ContainsKey((line.IsCycle, line.Key))).Select(line => told[(line.IsCycle, line.Key)])]);
    }

    /// <summary>The number of the first line of administration that is not as it was written; null where the chain is whole.</summary>
    public async Task<long?> FirstBrokenAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await AdminJournal.FirstBrokenAsync(db, cancellationToken);
    }

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // It is the database that makes the letters small, and it knows one way to.
    private static IQueryable<AdminEventRow>? AdminOf(PortalContext db, AuditQuestion question)
    {
        if (question.What is AuditTopic.Cycles)
        {
            return null;
        }

        var lines = db.AdminEvents.AsNoTracking();
        if (question.OpdId is { } opdId)
        {
            lines = lines.Where(line => line.OpdId == opdId);
        }

        if (question.What is { } topic)
        {
            var deeds = Enum.GetValues<AdminDeed>().Where(deed => deed.Topic().ToString() == topic.ToString()).Select(deed => deed.ToString()).ToList();
            lines = lines.Where(line => deeds.Contains(line.Deed));
        }

        if (question.Name is { } who)
        {
            lines = lines.Where(line => line.ActorName.ToLower().Contains(who));
        }

        if (question.From is { } from)
        {
            lines = lines.Where(line => line.At >= from);
        }

        return question.Until is { } until ? lines.Where(line => line.At < until) : lines;
    }

    private static IQueryable<CycleEventRow>? CyclesOf(PortalContext db, AuditQuestion question)
    {
        if (question.What is not (null or AuditTopic.Cycles))
        {
            return null;
        }

        var events = db.CycleEvents.AsNoTracking();
        if (question.OpdId is { } opdId)
        {
            events = events.Where(e => e.OpdId == opdId);
        }

        if (question.Name is { } who)
        {
            events = events.Where(e => e.ActorName.ToLower().Contains(who));
        }

        if (question.From is { } from)
        {
            events = events.Where(e => e.At >= from);
        }

        return question.Until is { } until ? events.Where(e => e.At < until) : events;
    }
#pragma warning restore CA1304, CA1311, CA1862, MA0011

    private static async Task<List<AuditLine>> AdminLinesAsync(PortalContext db, List<long> numbers, CancellationToken cancellationToken)
    {
        var lines = numbers.Count == 0 ? [] : await db.AdminEvents.AsNoTracking().Where(line => numbers.Contains(line.Number)).ToListAsync(cancellationToken);
        return lines.ConvertAll(line => new AuditLine(
            line.Number, line.At, line.OpdId, line.ActorName, ActedFor: null, line.Deed, line.Subject, AdminJournal.ChangesOf(line), line.Address, CycleId: null));
    }

    private static async Task<List<AuditLine>> CycleLinesAsync(PortalContext db, List<long> sequences, CancellationToken cancellationToken)
    {
        if (sequences.Count == 0)
        {
            return [];
        }

        var events = await (
            from e in db.CycleEvents.AsNoTracking()
            join cycle in db.Cycles.AsNoTracking() on e.CycleId equals cycle.Id
            where sequences.Contains(e.Sequence)
            select new { e.Sequence, e.At, e.OpdId, e.ActorName, e.ActedFor, e.Kind, cycle.Title, e.CycleId }).ToListAsync(cancellationToken);
        return events.ConvertAll(e => new AuditLine(e.Sequence, e.At, e.OpdId, e.ActorName, PostOf(e.ActedFor), e.Kind, e.Title, [], Address: null, e.CycleId));
    }

    /// <summary>The name of the post that was acted for, out of what is stored beside the event.</summary>
    private static string? PostOf(string? actedFor)
    {
        if (actedFor is null)
        {
            return null;
        }

        using var read = JsonDocument.Parse(actedFor);
        return read.RootElement.TryGetProperty("postName", out var name) ? name.GetString() : null;
    }
}

/// <param name="OpdId">One office alone; null for all, the portal itself among them.</param>
/// <param name="Who">Part of a name.</param>
/// <param name="Until">Not included.</param>
public sealed record AuditQuestion(Guid? OpdId, string? Who = null, AuditTopic? What = null, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    /// <summary>In small letters, as the database compares it.</summary>
    internal string? Name => string.IsNullOrWhiteSpace(Who) ? null : Who.Trim().ToLowerInvariant();
}

/// <summary>What a line is about: a cycle, or one of the topics of administration (<see cref="AdminTopic"/>).</summary>
public enum AuditTopic
{
    Cycles,
    Accounts,
    Offices,
    Posts,
    Appointments,
    Calendar,
}

/// <param name="Total">How many there are, shown or not.</param>
public sealed record AuditLines(int Total, IReadOnlyList<AuditLine> Lines);

/// <summary>One thing that somebody did.</summary>
/// <param name="Key">The line's number, or the event's sequence.</param>
/// <param name="OpdId">Null for the portal as a whole.</param>
/// <param name="ActedFor">The post, in a cycle.</param>
/// <param name="What">The deed or the event's kind, by its name.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Address">Null for what cycles tell, which no address is written down with.</param>
/// <param name="CycleId">Null for administration.</param>
public sealed record AuditLine(
    long Key, DateTimeOffset At, Guid? OpdId, string Who, string? ActedFor, string What, string Subject, IReadOnlyList<FieldChange> Changes, string? Address, Guid? CycleId);
