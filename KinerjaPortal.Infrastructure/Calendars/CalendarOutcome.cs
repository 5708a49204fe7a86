using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>What came of changing a calendar.</summary>
public abstract record CalendarOutcome
{
    private CalendarOutcome()
    {
    }

    /// <param name="Changed">How many days; 0 where everything was so already.</param>
    public sealed record Done(int Changed) : CalendarOutcome;

    /// <summary>The calendar is not theirs to keep.</summary>
    public sealed record NotYours : CalendarOutcome;

    public sealed record UnknownOffice : CalendarOutcome;

    /// <summary>There is no such day or period, or no longer.</summary>
    public sealed record Gone : CalendarOutcome;

    /// <summary>The date has a day off of the same calendar already.</summary>
    public sealed record DayTaken(string Name) : CalendarOutcome;

    public sealed record Wrong(HolidayFault Fault) : CalendarOutcome;

    /// <summary>A decree is entered for days that are there.</summary>
    public sealed record NoDays : CalendarOutcome;

    public sealed record DecreeMissing : CalendarOutcome;

    /// <param name="Day">Null where it is about no single day.</param>
    public sealed record WrongHours(HoursFault Fault, DayOfWeek? Day) : CalendarOutcome;
}
