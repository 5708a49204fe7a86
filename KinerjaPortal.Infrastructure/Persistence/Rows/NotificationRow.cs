using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>One thing that one person is told, by the event that it tells of.</summary>
internal sealed class NotificationRow
{
    public required Guid CycleId { get; init; }

    /// <summary>Of the event in its cycle.</summary>
    public required int Version { get; init; }

    public required Guid PersonId { get; init; }

    public required NotificationKind Kind { get; init; }

    public required DocumentType DocumentType { get; init; }

    public required string Period { get; init; }

    public string? Subject { get; init; }

    public Guid? ItemId { get; init; }

    public string? ByName { get; init; }

    public string? ByPost { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public static NotificationRow Of(Notification told) => new()
    {
        CycleId = told.CycleId,
        Version = told.Version,
        PersonId = told.PersonId,
        Kind = told.Kind,
        DocumentType = told.DocumentType,
        Period = told.Period,
        Subject = told.Subject,
        ItemId = told.ItemId,
        ByName = told.ByName,
        ByPost = told.ByPost,
        At = told.At,
    };

    public Notification ToNotification() =>
        new(PersonId, CycleId, Version, Kind, DocumentType, Period, Subject, ItemId, ByName, ByPost, At) { ReadAt = ReadAt };
}
