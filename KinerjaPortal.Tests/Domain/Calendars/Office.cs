using System.Globalization;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Calendars;

namespace KinerjaPortal.Tests.Domain.Calendars;

/// <summary>Offices with the hours of Perpres 21/2023 and the holidays of 2026, and moments on their clocks.</summary>
internal static class Office
{
    public static WorkCalendar InWib { get; } = In(ZonaWaktu.Wib);

    public static WorkCalendar InWita { get; } = In(ZonaWaktu.Wita);

    public static DateTimeOffset Wib(string local) => At(local, ZonaWaktu.Wib);

    public static DateTimeOffset At(string local, ZonaWaktu zone) =>
        zone.At(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    private static WorkCalendar In(ZonaWaktu zone) => new(zone, Perpres21Tahun2023.Hours, holidays: HolidayLibrary.Decreed());
}
