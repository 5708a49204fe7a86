using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Calendars;

/// <summary>
/// When an office works, and so when something is due there, and how late it is. Working time counts from the start of an
/// interval up to, not including, its end. Every moment it returns is given by the office's own clock.
/// </summary>
public sealed class WorkCalendar
{
    private const int WorkingDaysOfAWeek = 5;

    private readonly OfficeDays _days;
    private readonly Dictionary<int, HolidayYearState> _years;

    /// <exception cref="ArgumentException">Two periods of special hours overlap, or one ends before it begins.</exception>
    public WorkCalendar(
        ZonaWaktu zone, WeeklyHours hours, IReadOnlyList<SpecialHours>? specialHours = null, IReadOnlyList<Holiday>? holidays = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        Zone = zone;
        Hours = hours;
        SpecialHours = [.. (specialHours ?? []).OrderBy(period => period.From)];
        Holidays = [.. holidays ?? []];
        NormalDay = hours.AverageDay();
        _days = new OfficeDays(hours, SpecialHours, Holidays);
        _years = Holidays.Where(day => day.Kind != HolidayKind.Daerah).GroupBy(day => day.Date.Year)
            .ToDictionary(year => year.Key, year => year.All(day => day.IsDecreed) && year.Any(day => day.Kind == HolidayKind.Nasional) ? HolidayYearState.Decreed : HolidayYearState.Undecreed);
    }

    public ZonaWaktu Zone { get; }

    public WeeklyHours Hours { get; }

    public IReadOnlyList<SpecialHours> SpecialHours { get; }

    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>The average working day by the usual week: what "1 hari" stands for when working time is shown.</summary>
    public TimeSpan NormalDay { get; }

    /// <summary>What is known of a year's national holidays. Where they are not decreed, whatever is reckoned into that year may come too early.</summary>
    public HolidayYearState StateOf(int year) => _years.GetValueOrDefault(year);

    /// <summary>The years up to a moment, from that of another on, whose holidays are not decreed.</summary>
    public IReadOnlyList<HolidayGap> GapsBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var (first, last) = (Zone.DateOf(from).Year, Zone.DateOf(until).Year);
        return
        [
            .. Enumerable.Range(first, Math.Max(last - first + 1, 0))
                .Select(year => new HolidayGap(year, StateOf(year)))
                .Where(gap => gap.State != HolidayYearState.Decreed),
        ];
    }

    /// <summary>When the office closes on the first day from this one on that has hours.</summary>
    public DateTimeOffset ClosingFrom(DateOnly day)
    {
        var open = _days.FirstOpenFrom(day);
        return At(open, _days.HoursOn(open).Closing);
    }

    /// <summary>When the office closes on the last day up to this one that has hours: the last moment at which something is done by then.</summary>
    public DateTimeOffset ClosingUntil(DateOnly day)
    {
        var open = _days.LastOpenUntil(day);
        return At(open, _days.HoursOn(open).Closing);
    }

    public bool IsWorkingDay(DateOnly day) => _days.HoursOn(day).IsOpen;

    /// <summary>The hours of a day in order; none on a day off.</summary>
    public IReadOnlyList<WorkingInterval> HoursOn(DateOnly day) => _days.HoursOn(day).Intervals;

    public bool IsWorkingTime(DateTimeOffset moment)
    {
        var (day, time) = OnTheWall(moment);
        return _days.HoursOn(day).Contains(time);
    }

    /// <summary>The moment itself in working time, otherwise the start of the next interval.</summary>
    public DateTimeOffset NextWorkingMoment(DateTimeOffset moment)
    {
        var (day, time) = NextWorkingMomentOnTheWall(moment);
        return At(day, time);
    }

    /// <summary>The working time from one moment to another; negative when the other is earlier.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -WorkingTimeBetween(to, from);
        }

        var (day, startTime) = OnTheWall(from);
        var (lastDay, endTime) = OnTheWall(to);
        var worked = _days.HoursOn(lastDay).WorkedBefore(endTime) - _days.HoursOn(day).WorkedBefore(startTime);
        for (; day < lastDay; day = day.AddDays(1))
        {
            worked += _days.HoursOn(day).Total;
        }

        return worked;
    }

    /// <summary>Working time in this office's normal days, hours and minutes, for showing.</summary>
    public WorkingSpan Express(TimeSpan workingTime) => WorkingSpan.From(workingTime, NormalDay);

    /// <summary>
    /// When work that was received at <paramref name="start"/> must be done. Work received outside working time counts as
    /// received at the next working moment. A due time lies in working hours or where an interval ends, and never comes
    /// earlier for a later start or, in the same unit, for a larger amount.
    /// <list type="bullet">
    /// <item>Menit and Jam are working time: 1 Jam from Friday 16:00 is Monday 08:00 when Friday closes at 16:30. What ends with
    /// an interval is due then, not when the next one begins.</item>
    /// <item>Hari are working days: the same time of day so many working days later, so 1 Hari from Friday 14:00 is Monday
    /// 14:00, and from any time on Saturday, which counts as Monday's opening, Tuesday's opening. Where that day has other hours,
    /// a time in its break or after its closing becomes the end of the interval before, one before its opening the opening.</item>
    /// <item>Minggu are five working days each.</item>
    /// <item>Bulan are calendar months: the closing of the working day on the same date so many months later, or of the next
    /// working day. Not the same time of day: where that date is a holiday, a start in the morning after could then be due
    /// before one in the afternoon before.</item>
    /// <item>HariKalender run on through days off, and end as Bulan do: with the closing of that date, or of the next working day.</item>
    /// </list>
    /// </summary>
    public DateTimeOffset Due(DateTimeOffset start, Waktu waktu)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(waktu.Value, nameof(waktu));
        return waktu.Unit switch
        {
            WaktuUnit.Menit => AfterWorkingTime(start, TimeSpan.FromMinutes(waktu.Value)),
            WaktuUnit.Jam => AfterWorkingTime(start, TimeSpan.FromHours(waktu.Value)),
            WaktuUnit.Hari => AfterWorkingDays(start, waktu.Value),
            WaktuUnit.Minggu => AfterWorkingDays(start, (long)waktu.Value * WorkingDaysOfAWeek),
            WaktuUnit.Bulan => OnDate(start, day => day.AddMonths(waktu.Value)),
            WaktuUnit.HariKalender => OnDate(start, day => day.AddDays(waktu.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(waktu), waktu.Unit, "Not a unit of waktu."),
        };
    }

    private DateTimeOffset AfterWorkingTime(DateTimeOffset start, TimeSpan amount)
    {
        var (day, time) = OnTheWall(start);
        var hours = _days.HoursOn(day);
        var left = hours.WorkedBefore(time) + amount;
        while (left > hours.Total)
        {
            left -= hours.Total;
            day = day.AddDays(1);
            hours = _days.HoursOn(day);
        }

        return At(day, hours.TimeWhenWorked(left));
    }

    private DateTimeOffset AfterWorkingDays(DateTimeOffset start, long days)
    {
        var (day, time) = NextWorkingMomentOnTheWall(start);
        for (; days > 0; days--)
        {
            day = _days.FirstOpenFrom(day.AddDays(1));
        }

        return At(day, _days.HoursOn(day).Clamp(time));
    }

    private DateTimeOffset OnDate(DateTimeOffset start, Func<DateOnly, DateOnly> later)
    {
        var (day, _) = NextWorkingMomentOnTheWall(start);
        var dueDay = _days.FirstOpenFrom(later(day));
        return At(dueDay, _days.HoursOn(dueDay).Closing);
    }

    private (DateOnly Day, TimeOnly Time) NextWorkingMomentOnTheWall(DateTimeOffset moment)
    {
        var (day, time) = OnTheWall(moment);
        if (_days.HoursOn(day).NextMoment(time) is { } today)
        {
            return (day, today);
        }

        var next = _days.FirstOpenFrom(day.AddDays(1));
        return (next, _days.HoursOn(next).Opening);
    }

    private (DateOnly Day, TimeOnly Time) OnTheWall(DateTimeOffset moment)
    {
        var local = Zone.Local(moment).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time) => Zone.At(day.ToDateTime(time));
}
