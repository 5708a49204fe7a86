namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>What people are told: the bell, the toast, the counts.</summary>
internal static class NotificationSetup
{
    public static IHostApplicationBuilder AddNotifications(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PersonalFeed>();
        builder.Services.AddSingleton<NotificationWords>();
        return builder;
    }
}
