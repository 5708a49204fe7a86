namespace KinerjaPortal.Domain.Calendars;

/// <summary>A year that something reaches into before its holidays are decreed.</summary>
public sealed record HolidayGap(int Year, HolidayYearState State);
