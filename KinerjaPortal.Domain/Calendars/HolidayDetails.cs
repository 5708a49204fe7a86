using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Calendars;

/// <summary>What is written of a day off, in a form or in a row of a file.</summary>
/// <param name="Source">The decree that it stands in; empty where none is out yet.</param>
public sealed record HolidayDetails(DateOnly Date, string Name, HolidayKind Kind, string Source)
{
    /// <summary>Years for which days are taken; a date outside them is a slip of the pen.</summary>
    public const int FirstYear = 2020;

    public const int LastYear = 2100;

    /// <summary>As it was typed, without what surrounds it.</summary>
    public static HolidayDetails Typed(DateOnly date, string? name, HolidayKind kind, string? source) => new(date, Line(name), kind, Line(source));

    /// <param name="opdId">The office whose own day it is; null for a national one.</param>
    /// <returns>Null where nothing is wrong.</returns>
    public HolidayFault? WhyNot(Guid? opdId) =>
        Date.Year is < FirstYear or > LastYear ? HolidayFault.YearOutOfRange
        : Name.Length == 0 ? HolidayFault.NameMissing
        : Name.Length > TextLimits.HolidayName || Name.Any(char.IsControl) ? HolidayFault.NameTooLong
        : SourceFault(Source) is { } fault ? fault
        : !Enum.IsDefined(Kind) || opdId is null == (Kind == HolidayKind.Daerah) ? HolidayFault.KindNotTheirs
        : null;

    /// <summary>What is wrong with a decree's number.</summary>
    public static HolidayFault? SourceFault(string source) =>
        source.Length > TextLimits.HolidaySource || source.Any(char.IsControl) ? HolidayFault.SourceTooLong : null;

    public static string Line(string? typed) => string.Join(' ', (typed ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
