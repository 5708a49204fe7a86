namespace KinerjaPortal.Domain.Calendars;

/// <summary>A day on which the office does not work.</summary>
/// <param name="Source">The decree that says so, for whoever doubts it: newspapers print differing lists. Empty where none is out yet.</param>
public sealed record Holiday(DateOnly Date, string Name, HolidayKind Kind, string Source)
{
    /// <summary>Whether a decree says so; without one it is a date that is the same in every year, and nothing more.</summary>
    public bool IsDecreed => Source.Length > 0;
}
