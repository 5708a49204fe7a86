namespace KinerjaPortal.Domain.Calendars;

/// <summary>
/// The working hours of a week by the office's own clock. The break is the gap between two intervals of a day; a day without
/// intervals is not a working day. Two weeks with the same intervals are equal.
/// </summary>
public sealed record WeeklyHours
{
    private readonly DayHours[] _byDay = new DayHours[7];

    /// <exception cref="ArgumentException">No day has working hours, or a day's intervals overlap or end before they start.</exception>
    public WeeklyHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingInterval>> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        Array.Fill(_byDay, DayHours.Closed);
        foreach (var (day, intervals) in days)
        {
            _byDay[(int)day] = new DayHours(intervals);
        }

        if (!Array.Exists(_byDay, day => day.IsOpen))
        {
            throw new ArgumentException("A week needs at least one working interval: no deadline can fall in a week without any.", nameof(days));
        }
    }

    /// <summary>The days that have working hours, with their intervals in order.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingInterval>> Days =>
        Enum.GetValues<DayOfWeek>().Where(day => On(day).IsOpen).ToDictionary(day => day, day => On(day).Intervals);

    /// <summary>Working time of an average day that has any: 7.5 hours by Perpres 21/2023.</summary>
    public TimeSpan AverageDay()
    {
        var open = _byDay.Where(day => day.IsOpen).ToArray();
        return TimeSpan.FromTicks(open.Sum(day => day.Total.Ticks) / open.Length);
    }

    public bool Equals(WeeklyHours? other) =>
        other is not null && _byDay.Zip(other._byDay).All(pair => pair.First.Intervals.SequenceEqual(pair.Second.Intervals));

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var day in _byDay)
        {
            hash.Add(day.Intervals.Count);
            foreach (var interval in day.Intervals)
            {
                hash.Add(interval);
            }
        }

        return hash.ToHashCode();
    }

    internal DayHours On(DayOfWeek day) => _byDay[(int)day];
}
