using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Calendars.Import;

namespace KinerjaPortal.Web.Features.Calendars.Import;

/// <summary>What a file would change of a year: which days come, are named otherwise or go, and which lines cannot be taken. Pure.</summary>
/// <param name="Days">The year as it will be.</param>
public sealed record DayImportPreview(
    int Year, IReadOnlyList<HolidayDetails> Added, IReadOnlyList<HolidayDetails> Changed, IReadOnlyList<HolidayDetails> Removed, IReadOnlyList<WrongLine> Wrong,
    IReadOnlyList<HolidayDetails> Days)
{
    public bool ChangesNothing => Added.Count + Changed.Count + Removed.Count == 0;

    /// <param name="year">The year that is looked at; where the file has no day of it, the file's first.</param>
    /// <param name="opdId">The office whose own days they are; null for national ones.</param>
    /// <param name="decree">Of days for which the file names none.</param>
    public static DayImportPreview Of(IReadOnlyList<ImportedDay> lines, IReadOnlyList<KeptDay> kept, int year, Guid? opdId, string? decree)
    {
        var dated = lines.Where(line => line.Date is not null).ToList();
        year = dated.Exists(line => line.Date!.Value.Year == year) || dated.Count == 0 ? year : dated.Min(line => line.Date!.Value.Year);
        var (days, wrong) = (new List<HolidayDetails>(), new List<WrongLine>());
        foreach (var line in lines)
        {
            var source = line.Source is { Length: > 0 } own ? own : decree;
            var day = line is { Date: { } date, Kind: { } kind } ? HolidayDetails.Typed(date, line.Name, kind, source) : null;
            var why = line.Date is null ? "ImportNoDate"
                : line.Kind is null ? "ImportNoKind"
                : line.Date.Value.Year != year ? "ImportOtherYear"
                : day!.WhyNot(opdId) is { } fault ? $"Holiday{fault}"
                : days.Exists(other => other.Date == day.Date) ? "ImportTwice"
                : null;
            if (why is null)
            {
                days.Add(day!);
            }
            else
            {
                wrong.Add(new WrongLine(line.Line, line.Name, why));
            }
        }

        var former = kept.Where(day => day.OpdId == opdId && day.Day.Date.Year == year).ToList();
        var known = former.ToDictionary(day => day.Day.Date, day => new HolidayDetails(day.Day.Date, day.Day.Name, day.Day.Kind, day.Day.Source));
        days.Sort((one, other) => one.Date.CompareTo(other.Date));
        return new DayImportPreview(
            year,
            [.. days.Where(day => !known.ContainsKey(day.Date))],
            [.. days.Where(day => known.TryGetValue(day.Date, out var before) && before != day)],
            [.. known.Values.Where(day => !days.Exists(other => other.Date == day.Date)).OrderBy(day => day.Date)],
            wrong,
            days);
    }
}

/// <param name="Why">The name of a word.</param>
public sealed record WrongLine(int Line, string Name, string Why);
