using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Journal;

/// <summary>
/// The journal of administration: a line for each thing that is done, in the same transaction, each with a hash over itself and the one before.
/// One chain for the portal and not one for each office, so that no line can be left out with its office; admins change little enough to wait
/// for each other.
/// </summary>
internal static class AdminJournal
{
    private const string ServerName = "portal";

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>
    /// Adds a line to what the context is going to save; it is written behind everything else, because all that is done in administration waits
    /// for the end of the chain.
    /// </summary>
    /// <param name="opdId">The office that it is about; null for the portal as a whole.</param>
    public static void Write(PortalContext db, Keeper by, Guid? opdId, AdminFact fact, DateTimeOffset now) =>
        db.JournalLines.Add(new JournalLine(by, opdId, fact, now.ToUniversalTime()));

    /// <summary>Chains the lines to what is there. Of two transactions that write the same next line one is refused, and decides anew.</summary>
    internal static async Task ChainAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var last = await db.AdminEvents.AsNoTracking().OrderByDescending(line => line.Number).FirstOrDefaultAsync(cancellationToken);
        var (number, previous) = (last?.Number ?? 0, last?.Hash ?? HashChain.Beginning);
        foreach (var (by, opdId, fact, at) in db.JournalLines)
        {
            var name = by.PersonId == Guid.Empty ? ServerName
                : db.Users.Local.FirstOrDefault(user => user.Id == by.PersonId)?.FullName
                ?? await db.Users.Where(user => user.Id == by.PersonId).Select(user => user.FullName).FirstOrDefaultAsync(cancellationToken)
                ?? ServerName;
            var (deed, subject) = (fact.Deed.ToString(), fact.Subject.Length > TextLimits.JournalSubject ? fact.Subject[..TextLimits.JournalSubject] : fact.Subject);
            var payload = JsonSerializer.Serialize(new Payload(fact.SubjectId, fact.Changes), s_options);
            var hash = HashOf(previous, ++number, opdId, deed, subject, payload, by.PersonId, name, by.Address, at);
            db.AdminEvents.Add(new AdminEventRow
            {
                Number = number,
                OpdId = opdId,
                Deed = deed,
                Subject = subject,
                Payload = payload,
                ActorId = by.PersonId,
                ActorName = name,
                Address = by.Address,
                At = at,
                PreviousHash = previous,
                Hash = hash,
            });
            previous = hash;
        }

        db.JournalLines.Clear();
    }

    public static IReadOnlyList<FieldChange> ChangesOf(AdminEventRow line)
    {
        try
        {
            return JsonSerializer.Deserialize<Payload>(line.Payload, s_options)?.Changes ?? [];
        }
        catch (JsonException)
        {
            // Of a newer release: that it was done is shown all the same.
            return [];
        }
    }

    /// <summary>The number of the first line that is not as it was written, or is missing; null where the chain is whole.</summary>
    public static async Task<long?> FirstBrokenAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var (number, previous) = (1L, HashChain.Beginning);
        await foreach (var line in db.AdminEvents.AsNoTracking().OrderBy(line => line.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (line.Number != number || line.PreviousHash != previous
                || line.Hash != HashOf(previous, number, line.OpdId, line.Deed, line.Subject, line.Payload, line.ActorId, line.ActorName, line.Address, line.At))
            {
                return number;
            }

            (number, previous) = (number + 1, line.Hash);
        }

        return null;
    }

    /// <summary>Over the parts as a list of JSON: none can run into the next, whatever stands in it.</summary>
    private static string HashOf(
        string previous, long number, Guid? opdId, string deed, string subject, string payload, Guid actorId, string actorName, string? address, DateTimeOffset at) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new object?[] { previous, number, opdId, deed, subject, payload, actorId, actorName, address, at.UtcTicks }, s_options))));

    private sealed record Payload(Guid? SubjectId, IReadOnlyList<FieldChange> Changes);
}

/// <summary>A line that is going to be written.</summary>
internal sealed record JournalLine(Keeper By, Guid? OpdId, AdminFact Fact, DateTimeOffset At);
