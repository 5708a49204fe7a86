namespace KinerjaPortal.Web.Features.Calendars;

/// <summary>The calendars by which offices work: days off and working hours.</summary>
internal static class CalendarSetup
{
    public static IHostApplicationBuilder AddCalendars(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CalendarCommands>();
        builder.Services.AddSingleton<CalendarWords>();
        return builder;
    }
}
