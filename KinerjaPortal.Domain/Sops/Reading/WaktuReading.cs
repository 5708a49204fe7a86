using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>
/// Reads how long something may take, as offices write it: "15 Mnt", "1 (satu) Hari", "½ hari", "1 Jam 30 Menit", "3x24 jam", "1-2 hari". The one reader for the
/// sheet's cell, the panel, what is pasted, and files. A range counts its upper end, n×24 jam calendar days; seconds round up.
/// </summary>
public static partial class WaktuReading
{
    /// <summary>Longer than any waktu; what is longer is a sentence, and is not looked into.</summary>
    private const int Longest = 120;

    /// <param name="figureUnit">What a bare figure counts: the unit of a column headed "Waktu (menit)", or of the cell that is written in.</param>
    /// <returns>Null where the text is no waktu.</returns>
    public static Waktu? Read(string text, WaktuUnit? figureUnit = null)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var plain = Plain(text);
        var (outside, inside) = WithoutBrackets(plain);
        return Waktu(outside.Length > 0 ? outside : inside, figureUnit);
    }

    /// <summary>The unit that a word or a heading's bracket names: "menit", "HK", "Hari kalender".</summary>
    public static WaktuUnit? UnitOf(string text) =>
        Read($"1 {CellWording.OneLine(text).ToLowerInvariant().TrimEnd('.')}") is { Value: 1 } one && !text.Any(char.IsDigit) ? one.Unit : null;

    private static Waktu? Waktu(string text, WaktuUnit? figureUnit)
    {
        if (Clock().Match(text) is { Success: true } clock)
        {
            var minutes = (int.Parse(clock.Groups["hours"].ValueSpan, null) * 60) + int.Parse(clock.Groups["minutes"].ValueSpan, null);
            return WaktuSum.Of([new WaktuPart(minutes + (clock.Groups["seconds"].Success && clock.Groups["seconds"].Value != "00" ? 1 : 0), SpokenUnit.Menit)]);
        }

        var words = new WaktuWords(text);
        return words.ReadRange(figureUnit) is { } parts ? WaktuSum.Of(parts) : null;
    }

    /// <summary>Lower case, with one sign for each thing that typists and Word have several for.</summary>
    private static string Plain(string text)
    {
        var plain = CellWording.OneLine(text).ToLowerInvariant()
            .Replace("½", " 1/2", StringComparison.Ordinal).Replace("¼", " 1/4", StringComparison.Ordinal).Replace("¾", " 3/4", StringComparison.Ordinal)
            .Replace("''", "\"", StringComparison.Ordinal);
        plain = new string([.. plain.Select(sign => sign switch
        {
            '–' or '—' or '−' or '‑' or '‒' or '‐' => '-',
            '×' or '✕' or '✖' or '*' => 'x',
            '’' or '‘' or '′' or '´' or '`' => '\'',
            '”' or '“' or '″' => '"',
            '⁄' or '∕' => '/',
            _ => sign,
        })]);
        plain = Until().Replace(plain, " - ");
        return Beginnings().Replace(plain, "").Trim(' ', '.', ',', ';', ':');
    }

    /// <summary>What stands in brackets repeats the figure in words, or says of which kind the days are.</summary>
    private static (string Outside, string Inside) WithoutBrackets(string text)
    {
        var inside = string.Join(' ', Brackets().Matches(text).Select(match => match.Groups["inside"].Value.Trim()));
        var kind = inside.Contains("kalender", StringComparison.Ordinal) ? " kalender" : "";
        var outside = Brackets().Replace(text, " ").Trim(' ', '.', ',', ';', ':');
        return (outside.Length > 0 ? outside + kind : "", inside);
    }

    [GeneratedRegex(@"\(\s*(?<inside>[^()]*)\)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\bs\s?[./]?\s?d\b\.?|\bsampai\b(\s+dengan\b)?|\bhingga\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Until();

    [GeneratedRegex(
        @"^(\s|[±~≈≤<=@+]|\+/-|-/\+|\bkurang lebih\b|\bkl\b\.?|\bmaksimal\b|\bmaksimum\b|\bmaks\b\.?|\bmax\b\.?|\bpaling lama\b|\bpaling lambat\b|\bselambat-lambatnya\b|\bselama-lamanya\b|\bsekitar\b|\bkira-kira\b|\brata-rata\b|\bselama\b|\bdalam\b|\bwaktu\b)+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)(:(?<seconds>[0-5]\d))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
