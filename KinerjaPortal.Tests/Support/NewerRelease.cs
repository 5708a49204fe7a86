using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Support;

/// <summary>Another node with a newer release of the portal: it writes an event of a kind that this one has never heard of.</summary>
internal static class NewerRelease
{
    public const string Kind = "HandoffDelegated";

    public const string Payload = """{"runId":"019ac1d8-0000-7000-8000-000000000001","toPost":"sekretaris"}""";

    /// <summary>Appends to the cycle as every release does: the event chained on the last one, the cycle's row moved with it.</summary>
    public static async Task AppendAsync(PortalContext db, Guid cycleId)
    {
        var before = await db.CycleEvents.Where(e => e.CycleId == cycleId).OrderByDescending(e => e.Version).FirstAsync();
        var at = DateTimeOffset.UtcNow;
        var (version, actor) = (before.Version + 1, StoredWalk.Somebody);
        var hash = HashChain.Next(before.Hash, before.OpdId, cycleId, version, Kind, Payload, actor.PersonId, actor.Name, actedFor: null, at);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE Cycles SET Version = {version}, LastHash = {hash} WHERE Id = {cycleId}");
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO CycleEvents (OpdId, CycleId, Version, Kind, Payload, ActorId, ActorName, ActedFor, At, PreviousHash, Hash)
            VALUES ({before.OpdId}, {cycleId}, {version}, {Kind}, {Payload}, {actor.PersonId}, {actor.Name}, NULL, {at.UtcDateTime}, {before.Hash}, {hash})
            """);
        await transaction.CommitAsync();
    }
}
