namespace KinerjaPortal.Web.Features.Calendars;

/// <summary>Names the words of days off, working hours, and what moves by them.</summary>
public sealed class CalendarText;
