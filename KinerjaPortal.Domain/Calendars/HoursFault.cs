namespace KinerjaPortal.Domain.Calendars;

/// <summary>What is wrong with hours as they were written.</summary>
public enum HoursFault
{
    EndsBeforeItBegins,

    BreakHalfGiven,

    BreakOutsideTheDay,

    /// <summary>No deadline can fall in a week without hours.</summary>
    NoWorkingDay,

    PeriodNameMissing,

    PeriodNameTooLong,

    PeriodEndsBeforeItBegins,

    /// <summary>A period of hours of its own is at most a few months of a year that days are kept for.</summary>
    PeriodOutOfRange,

    PeriodsOverlap,

    TooManyPeriods,
}
