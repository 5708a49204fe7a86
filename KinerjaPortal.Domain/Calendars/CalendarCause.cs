namespace KinerjaPortal.Domain.Calendars;

/// <summary>What of a calendar was changed, for whoever asks why something is due at another time. Stored for ever with what it moved.</summary>
/// <param name="Day">The day that it is about; null where it is about more than one.</param>
/// <param name="Subject">What the day or the period is called, or the decree's number.</param>
/// <param name="Year">The year of which all days are meant.</param>
public sealed record CalendarCause(CalendarChangeKind Kind, DateOnly? Day = null, string? Subject = null, int? Year = null);
