using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>What concerns one person at one moment: the bell, and how much waits where. Goes down to everything on the person's pages.</summary>
public sealed record PersonalNews(Guid PersonId, ZonaWaktu Zone, Inbox Inbox, WaitingCounts Waiting)
{
    /// <summary>Of a page that nobody follows, as the first paint.</summary>
    public static readonly PersonalNews None = new(Guid.Empty, default, Inbox.Empty, WaitingCounts.None);
}
