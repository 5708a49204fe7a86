namespace KinerjaPortal.Domain.Calendars;

/// <summary>Which hours an office has on a date: none on a day off, the special period's where one covers it, else the week's.</summary>
internal sealed class OfficeDays
{
    private readonly WeeklyHours _usual;
    private readonly SpecialHours[] _special;
    private readonly HashSet<DateOnly> _daysOff;

    /// <param name="special">In the order of their first days.</param>
    public OfficeDays(WeeklyHours usual, IEnumerable<SpecialHours> special, IEnumerable<Holiday> holidays)
    {
        _usual = usual;
        _special = [.. special];
        _daysOff = [.. holidays.Select(holiday => holiday.Date)];
        for (var i = 0; i < _special.Length; i++)
        {
            if (_special[i].Until < _special[i].From)
            {
                throw new ArgumentException($"The special hours \"{_special[i].Name}\" end before they begin.", nameof(special));
            }

            if (i > 0 && _special[i].From <= _special[i - 1].Until)
            {
                throw new ArgumentException(
                    $"The special hours \"{_special[i - 1].Name}\" and \"{_special[i].Name}\" cover the same days.", nameof(special));
            }
        }
    }

    public DayHours HoursOn(DateOnly day)
    {
        if (_daysOff.Contains(day))
        {
            return DayHours.Closed;
        }

        foreach (var period in _special)
        {
            if (period.Covers(day))
            {
                return period.Hours.On(day.DayOfWeek);
            }
        }

        return _usual.On(day.DayOfWeek);
    }

    /// <summary>
    /// The day itself or the first one after it that has hours. There is one: the days off are finite in number, and neither
    /// the usual week nor a special one is without hours.
    /// </summary>
    public DateOnly FirstOpenFrom(DateOnly day)
    {
        while (!HoursOn(day).IsOpen)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself or the last one before it that has hours; there is one for the same reason.</summary>
    public DateOnly LastOpenUntil(DateOnly day)
    {
        while (!HoursOn(day).IsOpen)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
