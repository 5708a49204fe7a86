using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Calendars;

/// <summary>What hours an office may have: the rules of a week and of dated periods as they are written, before a calendar is made of them.</summary>
public static class HoursRules
{
    /// <summary>A Ramadan a year, and years of them.</summary>
    public const int MostPeriods = 40;

    private const int LongestPeriod = 200;

    /// <param name="days">A day that is left out has no hours.</param>
    /// <returns>Null where nothing is wrong, with the day it is about where it is about one.</returns>
    public static (HoursFault Fault, DayOfWeek? Day)? WhyNot(IReadOnlyDictionary<DayOfWeek, DayTimes> days)
    {
        foreach (var (day, times) in days.OrderBy(day => day.Key))
        {
            if (times.WhyNot() is { } fault)
            {
                return (fault, day);
            }
        }

        return days.Count == 0 ? (HoursFault.NoWorkingDay, null) : null;
    }

    public static WeeklyHours Week(IReadOnlyDictionary<DayOfWeek, DayTimes> days) => new(days.ToDictionary(day => day.Key, day => day.Value.Intervals));

    /// <summary>A period beside those that there are.</summary>
    /// <returns>Null where nothing is wrong.</returns>
    public static HoursFault? WhyNot(SpecialHours period, IReadOnlyCollection<SpecialHours> others) =>
        period.Name.Length == 0 ? HoursFault.PeriodNameMissing
        : period.Name.Length > TextLimits.HolidayName || period.Name.Any(char.IsControl) ? HoursFault.PeriodNameTooLong
        : period.Until < period.From ? HoursFault.PeriodEndsBeforeItBegins
        : period.From.Year < HolidayDetails.FirstYear || period.Until.Year > HolidayDetails.LastYear || period.Until.DayNumber - period.From.DayNumber >= LongestPeriod
            ? HoursFault.PeriodOutOfRange
        : others.Any(other => other.From <= period.Until && period.From <= other.Until) ? HoursFault.PeriodsOverlap
        : others.Count >= MostPeriods ? HoursFault.TooManyPeriods
        : null;
}
