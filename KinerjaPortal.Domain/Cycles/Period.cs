using System.Globalization;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>The year a document is for, or the five years of a Renstra.</summary>
public sealed record Period(int FirstYear, int LastYear)
{
    /// <summary>Earliest and latest year that is read as a year and not as a slip of the hand.</summary>
    public const int MinYear = 2000;

    public const int MaxYear = 2100;

    /// <summary>Years of a five-year document (UU 25/2004: the RPJMD and with it the Renstra).</summary>
    public const int YearsOfRenstra = 5;

    public override string ToString() =>
        FirstYear == LastYear
            ? FirstYear.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{LastYear}");

    /// <summary>Reads <c>2027</c>, or <c>2027-2031</c> for a five-year document.</summary>
    public static PeriodReading Read(string? text, DocumentType documentType)
    {
        var parts = (text ?? "").Split(['-', '–'], StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2 || !TryYear(parts[0], out var first) || !TryYear(parts[^1], out var last))
        {
            return new PeriodReading.NotAPeriod(text ?? "");
        }

        if (parts.Length == 1)
        {
            return new PeriodReading.Read(new Period(first, first));
        }

        if (documentType != DocumentType.Renstra)
        {
            return new PeriodReading.OneYearDocument(text!);
        }

        return last - first + 1 == YearsOfRenstra
            ? new PeriodReading.Read(new Period(first, last))
            : new PeriodReading.NotFiveYears(text!);
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year)
        && text.Length == 4
        && year is >= MinYear and <= MaxYear;
}

/// <summary>What came of reading a period.</summary>
public abstract record PeriodReading
{
    private PeriodReading()
    {
    }

    public sealed record Read(Period Period) : PeriodReading;

    /// <summary>Neither a year nor two years: "20x7", "", "1027".</summary>
    public sealed record NotAPeriod(string Text) : PeriodReading;

    /// <summary>Two years for a document that is made every year.</summary>
    public sealed record OneYearDocument(string Text) : PeriodReading;

    /// <summary>Two years that do not span the five of a Renstra.</summary>
    public sealed record NotFiveYears(string Text) : PeriodReading;
}
