using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Notifications;

/// <summary>
/// One thing that one person is told (kabar). By the person, the event that it tells of (<see cref="CycleId"/> and <see cref="Version"/>)
/// and its kind it is the same, however often it is worked out.
/// </summary>
/// <param name="Version">Of the event; of the one that brought it to the desk where the clock tells.</param>
/// <param name="Subject">What it is about beside the document: a post, a system, a reason, what is asked for; null where the kind says all.</param>
/// <param name="ItemId">The bahan, where it is about one piece of it.</param>
/// <param name="ByName">Who did it; null where the clock tells.</param>
public sealed record Notification(
    Guid PersonId, Guid CycleId, int Version, NotificationKind Kind, DocumentType DocumentType, string Period, string? Subject, Guid? ItemId,
    string? ByName, string? ByPost, DateTimeOffset At)
{
    /// <summary>How long it is kept; what happened stands in the cycle's history for ever.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>When it was read; null until then.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The document and its period: <c>RENJA 2027</c>.</summary>
    public string Document => $"{DocumentType.Name} {Period}";

    /// <summary>Whether something waits for the person since: told at once, wherever they are.</summary>
    public bool WantsAttention => Kind is NotificationKind.Came or NotificationKind.CameBack or NotificationKind.TakenBack
        or NotificationKind.BahanAsked or NotificationKind.Reminded;

    /// <summary>Whether it is about bahan and not about a desk.</summary>
    public bool IsOfBahan => ItemId is not null || Kind is NotificationKind.BahanAsked or NotificationKind.Reminded;

    public bool IsSameAs(Notification other) =>
        (PersonId, CycleId, Version, Kind) == (other.PersonId, other.CycleId, other.Version, other.Kind);

    /// <summary>As much of a text as a notification has room for.</summary>
    internal static string? Cut(string? text) =>
        text is { Length: > TextLimits.NotificationSubject } ? string.Concat(text.AsSpan(0, TextLimits.NotificationSubject - 1), "…") : text;
}
