namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>Names the words of the bell and of what it tells.</summary>
public sealed class NotificationText;
