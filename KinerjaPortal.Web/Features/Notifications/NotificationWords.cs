using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Web.Components.Theme;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>The one place where a notification becomes a sentence, an icon and an address.</summary>
public sealed class NotificationWords(IStringLocalizer<NotificationText> text)
{
    public const string Page = "/kabar";

    /// <summary><c>RENJA 2027 sampai di meja Anda</c></summary>
    public string Sentence(Notification told) => told switch
    {
        { Kind: NotificationKind.CameBack, IsOfBahan: true } => text["SaysBahanCameBack", told.Document],
        { Kind: NotificationKind.Closed, Subject: null } => text["SaysCompleted", told.Document],
        { Kind: NotificationKind.MovedOn or NotificationKind.Held } => text[$"Says{told.Kind}", told.Document, told.Subject ?? ""],
        _ => text[$"Says{told.Kind}", told.Document],
    };

    /// <summary>What it is about beside the document, where the sentence has not said so.</summary>
    public static string? Detail(Notification told) => told.Kind is NotificationKind.MovedOn or NotificationKind.Held ? null : told.Subject;

    /// <summary>Of what came at once: one is told by its sentence, several by their number.</summary>
    public string Arrival(IReadOnlyList<Notification> told) => told is [var only] ? Sentence(only)
        : told.All(one => one.Kind == NotificationKind.Came) ? text["SaysSeveralCame", told.Count]
        : text["SaysSeveral", told.Count];

    /// <summary>Where it leads: to the document, or to the bahan.</summary>
    public static string PathOf(Notification told) =>
        told.ItemId is { } item ? $"/bahan/{item}" : told.IsOfBahan ? "/bahan" : $"/siklus/{told.CycleId}";

    public static string IconOf(NotificationKind kind) => kind switch
    {
        NotificationKind.Came => PortalIcons.Inbox,
        NotificationKind.CameBack => PortalIcons.Return,
        NotificationKind.TakenBack => PortalIcons.Undo,
        NotificationKind.BahanAsked => PortalIcons.Document,
        NotificationKind.Reminded => PortalIcons.Bell,
        NotificationKind.MovedOn => PortalIcons.ArrowRight,
        NotificationKind.Closed => PortalIcons.Check,
        NotificationKind.Held => PortalIcons.Plug,
        _ => PortalIcons.Clock,
    };

    /// <summary>The cycles of which somebody who opens this address sees what they were told of.</summary>
    public static IReadOnlyCollection<Guid> SeenAt(Uri address, Inbox inbox)
    {
        var unread = inbox.Newest.Where(told => told.ReadAt is null);
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["siklus" or "pengesahan", var id, ..] when Guid.TryParse(id, out var cycleId) => Of(told => told.CycleId == cycleId),
            ["bahan", var id] when Guid.TryParse(id, out var itemId) => Of(told => told.ItemId == itemId),
            ["bahan"] => Of(told => told is { IsOfBahan: true, ItemId: null }),
            _ => [],
        };

        HashSet<Guid> Of(Func<Notification, bool> isSeen) => [.. unread.Where(isSeen).Select(told => told.CycleId)];
    }
}
