using System.Globalization;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>The units in which people speak of time; more than a sheet counts in.</summary>
internal enum SpokenUnit
{
    Detik,
    Menit,
    Jam,
    Hari,
    Minggu,
    HariKalender,
    Bulan,
}

internal readonly record struct WaktuPart(decimal Amount, SpokenUnit Unit);

/// <summary>
/// Takes a waktu apart by its words (recursive descent): a range of sums, a sum of an amount and its unit each, an amount in figures, as a fraction or in words.
/// </summary>
internal sealed partial class WaktuWords(string text)
{
    private const int HoursOfADay = 24;

    private static readonly Dictionary<string, (SpokenUnit Unit, int Times)> Units = new (string Names, SpokenUnit Unit, int Times)[]
    {
        ("detik dtk det \"", SpokenUnit.Detik, 1),
        ("menit mnt mnit min mt m '", SpokenUnit.Menit, 1),
        ("jam jm j", SpokenUnit.Jam, 1),
        ("hari hr hri hk h", SpokenUnit.Hari, 1),
        ("harikalender", SpokenUnit.HariKalender, 1),
        ("minggu mgg mg pekan", SpokenUnit.Minggu, 1),
        ("bulan bln bl", SpokenUnit.Bulan, 1),
        ("triwulan", SpokenUnit.Bulan, 3),
        ("semester", SpokenUnit.Bulan, 6),
        ("tahun thn th", SpokenUnit.Bulan, 12),
    }.SelectMany(unit => unit.Names.Split(' ').Select(name => (name, (unit.Unit, unit.Times)))).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, decimal> Numerals = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".Split(' ')
        .Select((name, index) => (name, (decimal)(index + 1)))
        .Append(("setengah", 0.5m)).Append(("seperempat", 0.25m)).ToDictionary(StringComparer.Ordinal);

    private readonly List<string> _words = [.. Words().Matches(text).Select(match => match.Value)];
    private int _at;

    /// <returns>The parts of the sum, of a range those of its upper end; null where it is anything else.</returns>
    public IReadOnlyList<WaktuPart>? ReadRange(WaktuUnit? figureUnit)
    {
        // A figure before the dash takes the unit behind it: "1-2 hari".
        var bare = _at;
        if (Amount() is { } lower && Take("-") && Sum(figureUnit) is { } upper)
        {
            return !IsAtEnd ? null : upper is [{ } only] && lower > only.Amount ? [only with { Amount = lower }] : upper;
        }

        _at = bare;
        if (Sum(figureUnit) is not { } first)
        {
            return null;
        }

        if (IsAtEnd)
        {
            return first;
        }

        return Take("-") && Sum(figureUnit) is { } last && IsAtEnd ? (WaktuSum.Minutes(first) > WaktuSum.Minutes(last) ? first : last) : null;
    }

    private bool IsAtEnd => _at >= _words.Count;

    private string? Next => IsAtEnd ? null : _words[_at];

    private List<WaktuPart>? Sum(WaktuUnit? figureUnit)
    {
        var parts = new List<WaktuPart>();
        while (Part(figureUnit) is { } part)
        {
            parts.Add(part);
            if (!(Take("dan") || Take(",") || Take("+") || Take("&")) && (IsAtEnd || Next == "-"))
            {
                return parts;
            }
        }

        return null;
    }

    private WaktuPart? Part(WaktuUnit? figureUnit)
    {
        if (Next is { } word && word.StartsWith("se", StringComparison.Ordinal) && Units.TryGetValue(word[2..], out var one))
        {
            _at++;
            return new WaktuPart(one.Times, Kind(one.Unit));
        }

        if (Amount() is not { } amount)
        {
            return null;
        }

        decimal? times = Take("x") || Take("kali") ? Amount() : null;
        if (Next is { } name && Units.TryGetValue(name, out var unit))
        {
            _at++;
            return times switch
            {
                HoursOfADay when unit.Unit == SpokenUnit.Jam => new WaktuPart(amount, SpokenUnit.HariKalender),
                { } each => new WaktuPart(amount * each * unit.Times, Kind(unit.Unit)),
                null => new WaktuPart(amount * unit.Times, Kind(unit.Unit)),
            };
        }

        return figureUnit is { } counted && (IsAtEnd || Next == "-") ? new WaktuPart(amount * (times ?? 1), Spoken(counted)) : null;
    }

    /// <summary>"Kerja" says what the portal takes for granted; "kalender" that the days run on.</summary>
    private SpokenUnit Kind(SpokenUnit unit)
    {
        if (Take("kalender") || Take("kalendar"))
        {
            return unit == SpokenUnit.Hari ? SpokenUnit.HariKalender : unit;
        }

        _ = Take("kerja") || Take("efektif");
        return unit;
    }

    private decimal? Amount()
    {
        if (Figure() is { } figure)
        {
            // "1 1/2 jam"
            return figure == decimal.Truncate(figure) && Next?.Contains('/', StringComparison.Ordinal) == true && Figure() is { } fraction ? figure + fraction : figure;
        }

        if (Next is not { } word || !Numerals.TryGetValue(word, out var value))
        {
            return null;
        }

        _at++;
        if (Take("belas"))
        {
            return value + 10;
        }

        if (!Take("puluh"))
        {
            return value;
        }

        var units = Next is { } digit && Numerals.TryGetValue(digit, out var ones) && ones is >= 1 and <= 9 ? ones : 0;
        _at += units > 0 ? 1 : 0;
        return (value * 10) + units;
    }

    private decimal? Figure()
    {
        if (Next is not { } word || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        _at++;
        if (word.Split('/') is [var over, var under])
        {
            return int.TryParse(over, CultureInfo.InvariantCulture, out var part) && int.TryParse(under, CultureInfo.InvariantCulture, out var whole) && whole > 0 ? (decimal)part / whole : null;
        }

        // "1.000" is a thousand, "1.5" and "1,5" are one and a half.
        var plain = Thousands().IsMatch(word) ? word.Replace(".", "", StringComparison.Ordinal) : word.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private bool Take(string word)
    {
        if (Next != word)
        {
            return false;
        }

        _at++;
        return true;
    }

    private static SpokenUnit Spoken(WaktuUnit unit) => unit switch
    {
        WaktuUnit.Menit => SpokenUnit.Menit,
        WaktuUnit.Jam => SpokenUnit.Jam,
        WaktuUnit.Minggu => SpokenUnit.Minggu,
        WaktuUnit.Bulan => SpokenUnit.Bulan,
        WaktuUnit.HariKalender => SpokenUnit.HariKalender,
        _ => SpokenUnit.Hari,
    };

    // An x between figures parts them; anything that is no word stays a sign of its own, and makes the text no waktu. A full stop after a short form is none.
    [GeneratedRegex(@"\d{1,9}\s?/\s?\d{1,9}|\d{1,9}([.,]\d{1,9})*|x(?=\s*\d)|\p{L}+|[^\s\d\p{L}.]|(?<=\d\s?)\.", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();
}
