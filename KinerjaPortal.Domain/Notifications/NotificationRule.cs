using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Notifications;

/// <summary>
/// Who is told what of an event. Pure: the event, the cycle before it and who held which post then give the same notifications again,
/// on any node. Nobody is told of what they did themselves.
/// </summary>
public static class NotificationRule
{
    /// <param name="before">The cycle before the event; null for the one that begins it, which tells nobody anything.</param>
    public static IReadOnlyList<Notification> Of(FollowedCycle? before, CycleEvent e, Office office)
    {
        if (before is null)
        {
            return [];
        }

        var telling = new Telling(before, e, office);
        switch (e.Fact)
        {
            case HandedOff handed:
                OfHandoff(telling, handed);
                break;
            case StepCompleted { Result: StepResult.Ditarik } taken:
                telling.Tell(NotificationKind.TakenBack, telling.HoldersOf(taken.Pelaksana), taken.Note);
                break;
            case CycleMoved moved when moved.Pelaksana != before.Desk:
                telling.Tell(NotificationKind.Came, telling.HoldersOf(moved.Pelaksana));
                break;
            case CycleCompleted:
                telling.Tell(NotificationKind.Closed, [before.Starter.PersonId]);
                break;
            case CycleCancelled cancelled:
                telling.Tell(NotificationKind.Closed, [.. telling.HoldersOf(before.Desk), before.Starter.PersonId], cancelled.Reason);
                break;
            case StepHeld held:
                telling.Tell(
                    NotificationKind.Held, before.Sender is { } sender ? [before.Starter.PersonId, sender.PersonId] : [before.Starter.PersonId], held.System.Name);
                break;
            case BahanRequested requested:
                OfBahan(telling, NotificationKind.BahanAsked, requested.Items);
                break;
            case BahanReminded reminded:
                OfBahan(telling, NotificationKind.Reminded, reminded.ItemIds.Select(id => before.Bahan.GetValueOrDefault(id)).OfType<RequestedBahan>());
                break;
            case BahanReturned returned when before.Bahan.TryGetValue(returned.ItemId, out var item):
                OfBahan(telling, NotificationKind.CameBack, [item]);
                break;
        }

        return telling.Told;
    }

    /// <summary>That what lies on a desk is due soon: told to who holds it now, once for each visit.</summary>
    public static IReadOnlyList<Notification> DueSoon(FollowedCycle cycle, Office office, DateTimeOffset now) =>
    [
        .. from personId in office.HoldersOf(cycle.Desk, now).Select(holder => holder.PersonId).Distinct()
           select new Notification(
               personId, cycle.Id, cycle.Arrival, NotificationKind.DueSoon, cycle.DocumentType, cycle.Period, Subject: null, ItemId: null, ByName: null, ByPost: null, now),
    ];

    private static void OfHandoff(Telling telling, HandedOff handed)
    {
        // Taken back to where it came from, or on to the next step at the same desk: it came from nobody else's.
        if (telling.Before.Ended is { Result: StepResult.Ditarik } || handed.Pelaksana == telling.Before.Desk)
        {
            return;
        }

        if (handed.ArrivedBy == FlowLabel.Tidak)
        {
            telling.Tell(NotificationKind.CameBack, telling.HoldersOf(handed.Pelaksana), telling.Before.Ended?.Note);
        }
        else
        {
            telling.Tell(NotificationKind.Came, telling.HoldersOf(handed.Pelaksana));
        }

        if (handed.FromRunId is not null)
        {
            telling.Tell(NotificationKind.MovedOn, [telling.Before.Starter.PersonId], telling.PostName(handed.Pelaksana));
        }
    }

    private static void OfBahan(Telling telling, NotificationKind kind, IEnumerable<RequestedBahan> items)
    {
        foreach (var ofPost in items.GroupBy(item => item.Pelaksana))
        {
            List<RequestedBahan> owed = [.. ofPost];
            telling.Tell(
                kind, telling.HoldersOf(ofPost.Key), string.Join(", ", owed.Select(item => item.Title)), owed is [var only] ? only.ItemId : null);
        }
    }

    /// <summary>What is told of one event: each person once, of the first thing that concerns them.</summary>
    private sealed class Telling(FollowedCycle before, CycleEvent e, Office office)
    {
        private readonly List<Notification> _told = [];

        public FollowedCycle Before => before;

        public IReadOnlyList<Notification> Told => _told;

        public string PostName(string code) => office.Post(code)?.Name ?? code;

        public IEnumerable<Guid> HoldersOf(string post) => office.HoldersOf(post, e.At).Select(holder => holder.PersonId);

        public void Tell(NotificationKind kind, IEnumerable<Guid> people, string? subject = null, Guid? itemId = null)
        {
            foreach (var personId in people)
            {
                if (personId != e.Actor.PersonId && !_told.Exists(told => told.PersonId == personId))
                {
                    _told.Add(new Notification(
                        personId, e.CycleId, e.Version, kind, before.DocumentType, before.Period, Notification.Cut(subject), itemId, e.Actor.Name, e.ActedFor?.PostName, e.At));
                }
            }
        }
    }
}
