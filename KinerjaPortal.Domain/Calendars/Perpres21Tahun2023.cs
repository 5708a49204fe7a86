namespace KinerjaPortal.Domain.Calendars;

/// <summary>
/// The hours of Peraturan Presiden Nomor 21 Tahun 2023 (hari kerja dan jam kerja instansi pemerintah dan pegawai ASN): Monday
/// to Friday, 37.5 hours a week without breaks, 32.5 in Ramadan. The regulation gives the start of the day and the length
/// of the break; where the break lies is the office's choice and only the usual one here. Offices deviate: a starting
/// point for an office's own hours, not a rule.
/// </summary>
public static class Perpres21Tahun2023
{
    /// <summary>From 07:30; break 12:00–13:00 until 16:00 Monday to Thursday, break 11:30–13:00 until 16:30 on Friday.</summary>
    public static WeeklyHours Hours { get; } = Week(
        weekday: [new(new(7, 30), new(12, 0)), new(new(13, 0), new(16, 0))],
        friday: [new(new(7, 30), new(11, 30)), new(new(13, 0), new(16, 30))]);

    /// <summary>From 08:00; break 12:00–12:30 until 15:00 Monday to Thursday, break 11:30–12:30 until 15:30 on Friday.</summary>
    public static WeeklyHours RamadanHours { get; } = Week(
        weekday: [new(new(8, 0), new(12, 0)), new(new(12, 30), new(15, 0))],
        friday: [new(new(8, 0), new(11, 30)), new(new(12, 30), new(15, 30))]);

    private static WeeklyHours Week(WorkingInterval[] weekday, WorkingInterval[] friday) =>
        new(new Dictionary<DayOfWeek, IReadOnlyList<WorkingInterval>>
        {
            [DayOfWeek.Monday] = weekday,
            [DayOfWeek.Tuesday] = weekday,
            [DayOfWeek.Wednesday] = weekday,
            [DayOfWeek.Thursday] = weekday,
            [DayOfWeek.Friday] = friday,
        });
}
