using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Notifications;

namespace KinerjaPortal.Tests.Components.Notifications;

/// <summary>What a Sekretaris is told.</summary>
internal static class SampleNews
{
    public static readonly Guid Sekretaris = Guid.NewGuid();

    public static Notification Told(NotificationKind kind = NotificationKind.Came, DocumentType type = DocumentType.Lppd, int version = 4, string? subject = null, Guid? itemId = null) =>
        new(Sekretaris, Guid.NewGuid(), version, kind, type, "2026", subject, itemId, "Budi Santoso, S.E.", "Kasubag Program", DateTimeOffset.UtcNow);

    public static PersonalNews News(params Notification[] told) =>
        new(Sekretaris, ZonaWaktu.Wib, new Inbox([.. told], told.Count(one => one.ReadAt is null)), WaitingCounts.None);
}
