namespace KinerjaPortal.Domain.Calendars;

/// <summary>What is wrong with what was written of a day off.</summary>
public enum HolidayFault
{
    YearOutOfRange,

    NameMissing,

    NameTooLong,

    SourceTooLong,

    /// <summary>A national day is no office's own, and an office's own day is not national.</summary>
    KindNotTheirs,
}
