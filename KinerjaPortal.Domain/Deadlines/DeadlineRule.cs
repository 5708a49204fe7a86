using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Deadlines;

/// <summary>
/// By which day of the year a document must be finished, as an admin keeps it: for every year or for one, with the words of whoever says
/// so. Years of regulations and circulars change, so none of it is a rule of the portal.
/// </summary>
/// <param name="Year">The one year of the document for which it stands; null for every year that has none of its own.</param>
/// <param name="YearsAfter">In which year the day lies, seen from the document's: -1 for what is planned ahead, 1 for what is reported afterwards.</param>
/// <param name="Day">Of the month; where the month has no such day, its last.</param>
/// <param name="Source">Who says so: a regulation, a circular, an agreement.</param>
/// <param name="IsConfirmed">False for what is commonly held: shown, and nobody is alarmed by it before an admin has confirmed it.</param>
public sealed record DeadlineRule(DocumentType Document, int? Year, int YearsAfter, int Month, int Day, string Source, bool IsConfirmed)
{
    /// <summary>How far from the document's year its day may lie.</summary>
    public const int MostYearsAway = 2;

    private const int MonthsOfYear = 12;
    private const int MostDaysOfMonth = 31;

    /// <summary>As it was typed, without what surrounds it.</summary>
    public static DeadlineRule Typed(DocumentType document, int? year, int yearsAfter, int month, int day, string? source, bool isConfirmed) =>
        new(document, year, yearsAfter, month, day, TypedText.OneLine(source), isConfirmed);

    /// <summary>The day for a document of this year.</summary>
    public DateOnly DateFor(int year) =>
        new(year + YearsAfter, Month, Math.Min(Day, DateTime.DaysInMonth(year + YearsAfter, Month)));

    /// <returns>Null where nothing is wrong.</returns>
    public DeadlineFault? WhyNot() =>
        !Enum.IsDefined(Document) ? DeadlineFault.UnknownDocument
        : Year is < Cycles.Period.MinYear or > Cycles.Period.MaxYear ? DeadlineFault.YearOutOfRange
        : Month is < 1 or > MonthsOfYear || Day is < 1 or > MostDaysOfMonth || YearsAfter is < -MostYearsAway or > MostYearsAway ? DeadlineFault.NoSuchDay
        : Source.Length == 0 ? DeadlineFault.SourceMissing
        : Source.Length > TextLimits.DeadlineSource ? DeadlineFault.SourceTooLong
        : null;
}

/// <summary>What is wrong with what was written of a deadline.</summary>
public enum DeadlineFault
{
    UnknownDocument,

    YearOutOfRange,

    NoSuchDay,

    /// <summary>A day of which nobody can say who set it is not believed.</summary>
    SourceMissing,

    SourceTooLong,
}
