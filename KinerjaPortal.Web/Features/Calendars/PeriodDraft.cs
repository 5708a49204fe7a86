using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Web.Features.Calendars;

/// <summary>Hours of a dated period as they were typed.</summary>
public sealed record PeriodDraft(string? Name, DateOnly From, DateOnly Until, IReadOnlyDictionary<DayOfWeek, DayTimes> Week);
