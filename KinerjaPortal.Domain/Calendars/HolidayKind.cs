namespace KinerjaPortal.Domain.Calendars;

/// <summary>Who gave the day off.</summary>
public enum HolidayKind
{
    /// <summary>Hari libur nasional, set each year by joint decree (SKB).</summary>
    Nasional,

    /// <summary>Cuti bersama: collective leave around a national holiday, set by the same decree.</summary>
    CutiBersama,

    /// <summary>A holiday of one region, such as its anniversary or an election day.</summary>
    Daerah,
}
