namespace KinerjaPortal.Domain.Calendars;

/// <summary>The working intervals of one day in order, and the arithmetic inside that day.</summary>
internal sealed class DayHours
{
    public static readonly DayHours Closed = new([]);

    private readonly WorkingInterval[] _intervals;

    public DayHours(IEnumerable<WorkingInterval> intervals)
    {
        _intervals = [.. intervals.OrderBy(interval => interval.Start)];
        for (var i = 0; i < _intervals.Length; i++)
        {
            if (_intervals[i].End <= _intervals[i].Start)
            {
                throw new ArgumentException($"The working interval {_intervals[i]} does not end after it starts.", nameof(intervals));
            }

            if (i > 0 && _intervals[i].Start < _intervals[i - 1].End)
            {
                throw new ArgumentException($"The working intervals {_intervals[i - 1]} and {_intervals[i]} overlap.", nameof(intervals));
            }

            Total += Length(_intervals[i]);
        }
    }

    public IReadOnlyList<WorkingInterval> Intervals => _intervals;

    public TimeSpan Total { get; }

    public bool IsOpen => _intervals.Length > 0;

    public TimeOnly Opening => _intervals[0].Start;

    public TimeOnly Closing => _intervals[^1].End;

    public bool Contains(TimeOnly time) => Array.Exists(_intervals, interval => interval.Start <= time && time < interval.End);

    /// <summary>The first working moment at or after a time of this day; null when the day is over.</summary>
    public TimeOnly? NextMoment(TimeOnly time)
    {
        foreach (var interval in _intervals)
        {
            if (time < interval.End)
            {
                return time < interval.Start ? interval.Start : time;
            }
        }

        return null;
    }

    /// <summary>
    /// A time brought into an open day's hours: before opening it is the opening, in a break or after closing the end of
    /// the interval before. Later times never come out earlier than earlier ones.
    /// </summary>
    public TimeOnly Clamp(TimeOnly time)
    {
        var clamped = Opening;
        foreach (var interval in _intervals)
        {
            if (time < interval.Start)
            {
                break;
            }

            clamped = time < interval.End ? time : interval.End;
        }

        return clamped;
    }

    public TimeSpan WorkedBefore(TimeOnly time)
    {
        var worked = TimeSpan.Zero;
        foreach (var interval in _intervals)
        {
            if (time <= interval.Start)
            {
                break;
            }

            worked += (time < interval.End ? time : interval.End) - interval.Start;
        }

        return worked;
    }

    /// <summary>The earliest time by which so much of the day has been worked: at a break, when the break begins.</summary>
    /// <param name="worked">More than nothing, and no more than the day has.</param>
    public TimeOnly TimeWhenWorked(TimeSpan worked)
    {
        foreach (var interval in _intervals)
        {
            if (worked <= Length(interval))
            {
                return interval.Start.Add(worked);
            }

            worked -= Length(interval);
        }

        throw new ArgumentOutOfRangeException(nameof(worked), "The day has fewer working hours than that.");
    }

    private static TimeSpan Length(WorkingInterval interval) => interval.End - interval.Start;
}
