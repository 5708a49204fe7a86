using System.Collections.Immutable;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Infrastructure.Notifications;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>A person's bell (kabar) at one moment. Immutable.</summary>
/// <param name="Newest">The latest, the newest first.</param>
/// <param name="Unread">Of all that is kept, not of the latest alone.</param>
public sealed record Inbox(ImmutableArray<Notification> Newest, int Unread)
{
    /// <summary>How many are held for each person with an open page; the rest is read where it is looked at.</summary>
    public const int Held = 30;

    public static readonly Inbox Empty = new([], 0);

    public static Inbox Of(InboxReading read) => new([.. read.Newest], read.Unread);

    /// <summary>With one more; what it holds already stays as it is, however often it comes.</summary>
    public Inbox With(Notification told)
    {
        if (Newest.Any(told.IsSameAs) || (Newest.Length >= Held && told.At < Newest[^1].At))
        {
            return this;
        }

        return new Inbox(
            [.. Newest.Append(told).OrderByDescending(one => one.At).ThenByDescending(one => one.Version).Take(Held)],
            Unread + (told.ReadAt is null ? 1 : 0));
    }
}
