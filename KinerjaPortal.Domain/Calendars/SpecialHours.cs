namespace KinerjaPortal.Domain.Calendars;

/// <summary>Other hours for a dated period, such as Ramadan. They replace the usual week on every day of the period.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="Until">Last day of the period, included.</param>
public sealed record SpecialHours(string Name, DateOnly From, DateOnly Until, WeeklyHours Hours)
{
    public bool Covers(DateOnly day) => From <= day && day <= Until;
}
