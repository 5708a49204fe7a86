using System.Collections.Immutable;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Notifications;

/// <summary>What of a cycle must be known to say whom an event of it concerns: a small fold of its events.</summary>
/// <param name="Starter">Who began it: the one whose document it is.</param>
/// <param name="Desk">Code of the post where it lies; empty before the first.</param>
/// <param name="FromDesk">Code of the post from which it came there; null at the first desk.</param>
/// <param name="Sender">Who handed it on to where it lies; null at the first desk.</param>
/// <param name="Arrival">Version of the event that brought it there.</param>
/// <param name="Ended">How the visit before ended; null before the first handoff.</param>
/// <param name="Bahan">What was asked for, by its id.</param>
public sealed record FollowedCycle(
    Guid Id, Guid OpdId, int Version, DocumentType DocumentType, string Period, Actor Starter, string Desk, string? FromDesk, Actor? Sender, int Arrival,
    StepCompleted? Ended, ImmutableDictionary<Guid, RequestedBahan> Bahan)
{
    /// <summary>The cycle as these events made it, from the first on; null where there are none.</summary>
    public static FollowedCycle? Of(IEnumerable<CycleEvent> events) => events.Aggregate((FollowedCycle?)null, After);

    /// <summary>The cycle after one more event.</summary>
    /// <param name="before">Null for the event that begins it.</param>
    public static FollowedCycle? After(FollowedCycle? before, CycleEvent e) => e.Fact is CycleStarted started
        ? new FollowedCycle(
            e.CycleId, e.OpdId, e.Version, started.DocumentType, started.Period, e.Actor, Desk: "", FromDesk: null, Sender: null, Arrival: 0, Ended: null,
            ImmutableDictionary<Guid, RequestedBahan>.Empty)
        : before is null ? null
        : before.After(e) with { Version = e.Version };

    private FollowedCycle After(CycleEvent e) => e.Fact switch
    {
        HandedOff handed => this with
        {
            Desk = handed.Pelaksana,
            FromDesk = handed.FromRunId is null ? null : Desk,
            Sender = handed.FromRunId is null ? null : e.Actor,
            Arrival = e.Version,
        },
        CycleMoved moved when moved.Pelaksana != Desk => this with { Desk = moved.Pelaksana, FromDesk = Desk, Sender = e.Actor, Arrival = e.Version },
        StepCompleted completed => this with { Ended = completed },
        BahanRequested requested => this with { Bahan = Bahan.SetItems(requested.Items.Select(item => KeyValuePair.Create(item.ItemId, item))) },
        _ => this,
    };
}
