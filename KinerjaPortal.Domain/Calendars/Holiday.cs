namespace KinerjaPortal.Domain.Calendars;

/// <summary>A day on which the office does not work.</summary>
/// <param name="Source">The decree that says so, for whoever doubts it: newspapers print differing lists.</param>
public sealed record Holiday(DateOnly Date, string Name, HolidayKind Kind, string Source);
