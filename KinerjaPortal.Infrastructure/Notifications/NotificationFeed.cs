using System.Collections.Immutable;
using KinerjaPortal.Domain.Notifications;

namespace KinerjaPortal.Infrastructure.Notifications;

/// <summary>Gives what people are told to the subscribers in this process, after it was stored; what is stored already may come again.</summary>
public sealed class NotificationFeed
{
    private ImmutableArray<Action<IReadOnlyList<Notification>>> _subscribers = [];

    /// <summary>Calls it for everything told from now on; it must be quick and must not fail. Ends when the result is disposed.</summary>
    public IDisposable Subscribe(Action<IReadOnlyList<Notification>> subscriber)
    {
        ImmutableInterlocked.Update(ref _subscribers, (all, added) => all.Add(added), subscriber);
        return new Subscription(this, subscriber);
    }

    internal void Publish(IReadOnlyList<Notification> told)
    {
        if (told.Count > 0)
        {
            foreach (var subscriber in _subscribers)
            {
                subscriber(told);
            }
        }
    }

    private sealed class Subscription(NotificationFeed feed, Action<IReadOnlyList<Notification>> subscriber) : IDisposable
    {
        public void Dispose() =>
            ImmutableInterlocked.Update(ref feed._subscribers, (all, removed) => all.Remove(removed), subscriber);
    }
}
