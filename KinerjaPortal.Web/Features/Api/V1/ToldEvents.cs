using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Documents;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>
/// Events as one person may read them: of bahan that is terbatas for them, that it came, went back or is no longer asked for, but
/// neither its files nor a word about them.
/// </summary>
internal sealed class ToldEvents(EventStore store, FileReaders readers)
{
    public async Task<IReadOnlyList<EventEndpoints.EventView>> ViewsAsync(
        Caller caller, IReadOnlyList<StoredEvent> events, CancellationToken cancellationToken)
    {
        // A page holds events of few cycles, and only those that tell of files cost a reading.
        var readings = new Dictionary<Guid, Func<Guid, bool>>();
        var views = new List<EventEndpoints.EventView>(events.Count);
        foreach (var stored in events)
        {
            var (cycleId, fact) = (stored.Event.CycleId, stored.Event.Fact);
            if (!MayTellTooMuch(fact))
            {
                views.Add(EventEndpoints.EventView.Of(stored, fact));
                continue;
            }

            if (!readings.TryGetValue(cycleId, out var mayRead))
            {
                readings[cycleId] = mayRead = await ReadingAsync(caller, cycleId, cancellationToken);
            }

            views.Add(EventEndpoints.EventView.Of(stored, Told(fact, mayRead)));
        }

        return views;
    }

    private static bool MayTellTooMuch(CycleFact fact) => fact switch
    {
        BahanRequested requested => requested.Items.Any(item => item is { Restricted: true, Format: not null }),
        BahanSubmitted or BahanReturned or BahanWithdrawn => true,
        _ => false,
    };

    /// <summary>The fact itself where all of it may be told.</summary>
    private static CycleFact Told(CycleFact fact, Func<Guid, bool> mayRead) => fact switch
    {
        BahanRequested requested when requested.Items.Any(item => item.Format is not null && !mayRead(item.ItemId)) =>
            requested with { Items = [.. requested.Items.Select(item => mayRead(item.ItemId) ? item : item with { Format = null })] },
        BahanSubmitted submitted when !mayRead(submitted.ItemId) => submitted with { Files = [], Note = null },
        BahanReturned returned when !mayRead(returned.ItemId) => returned with { Reason = "" },
        BahanWithdrawn withdrawn when !mayRead(withdrawn.ItemId) => withdrawn with { Reason = "" },
        _ => fact,
    };

    /// <summary>Which requests of a cycle the caller may read now.</summary>
    private async Task<Func<Guid, bool>> ReadingAsync(Caller caller, Guid cycleId, CancellationToken cancellationToken)
    {
        var cycle = (await store.FindAsync(cycleId, cancellationToken))!.Cycle;
        var restricted = cycle.Bahan.Items.Exists(item => item.Asked.Restricted);
        var rights = restricted ? await readers.RightsAsync(caller, cycle, cancellationToken) : null;
        return itemId => rights is null || (cycle.Bahan.Find(itemId) is { } item && rights.MayRead(item));
    }
}
