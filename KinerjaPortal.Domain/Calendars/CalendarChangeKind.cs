namespace KinerjaPortal.Domain.Calendars;

/// <summary>What can be changed of a calendar. The words are stored for ever: one may be added, none renamed.</summary>
public enum CalendarChangeKind
{
    DayAdded,

    DayCorrected,

    DayRemoved,

    /// <summary>A year's days came out of a file.</summary>
    DaysImported,

    /// <summary>The days that are the same in every year were confirmed, before the decree is out.</summary>
    FixedDaysConfirmed,

    /// <summary>The decree's number was entered for a year's days.</summary>
    YearDecreed,

    WeekChanged,

    /// <summary>Hours of a dated period, such as Ramadan.</summary>
    PeriodsChanged,

    /// <summary>A newer release of the portal brought the days of a year.</summary>
    LibraryLoaded,
}
