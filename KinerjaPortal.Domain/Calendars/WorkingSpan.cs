namespace KinerjaPortal.Domain.Calendars;

/// <summary>
/// Working time as people say it, "2 hari 3 jam 15 menit", where a day is an office's normal working day and not 24 hours.
/// What is left of a minute is dropped.
/// </summary>
/// <param name="IsNegative">The time has run out: the figures say by how much, and are never negative themselves.</param>
public readonly record struct WorkingSpan(bool IsNegative, int Days, int Hours, int Minutes)
{
    public static WorkingSpan From(TimeSpan workingTime, TimeSpan normalDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(normalDay, TimeSpan.Zero);
        var days = Math.DivRem(workingTime.Duration().Ticks, normalDay.Ticks, out var rest);
        var remainder = TimeSpan.FromTicks(rest);
        return new(workingTime < TimeSpan.Zero, checked((int)days), (int)remainder.TotalHours, remainder.Minutes);
    }
}
