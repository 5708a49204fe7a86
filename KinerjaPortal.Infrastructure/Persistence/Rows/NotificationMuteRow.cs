using KinerjaPortal.Domain.Notifications;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>That a person does not want to be told of a kind of thing.</summary>
internal sealed class NotificationMuteRow
{
    public required Guid PersonId { get; init; }

    public required NotificationKind Kind { get; init; }
}
