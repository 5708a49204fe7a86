namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>By when documents must be finished: shown wherever they are late, and kept by admins.</summary>
internal static class DeadlineSetup
{
    public static IHostApplicationBuilder AddDeadlines(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DeadlineCommands>();
        builder.Services.AddSingleton<DeadlineWords>();
        return builder;
    }
}
