using System.Globalization;
using System.Text;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>
/// A number format of Excel, as far as a preview needs it (ECMA-376 part 1, 18.8.30 and 18.8.31): dates and times, decimals,
/// groups of thousands, per cent, and what is written before and after such as Rp.
/// </summary>
internal sealed class NumberFormat
{
    private const int MaxDecimals = 10;
    private const double AfterTheLastDate = 2_958_466;
    private static readonly CultureInfo s_indonesian = CultureInfo.GetCultureInfo("id-ID");

    private bool _isPercent;
    private bool _hasDay;
    private bool _hasTime;
    private string _number = "0.##########";
    private string _before = "";
    private string _after = "";

    private NumberFormat()
    {
    }

    public bool IsDate => _hasDay || _hasTime;

    /// <summary>Whether it writes something beside the figure: 0" Hari".</summary>
    public bool HasWords => _before.Trim().Length > 0 || _after.Trim().Length > 0 || _isPercent;

    /// <summary>The formats that a workbook names by number alone.</summary>
    public static string BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        (>= 14 and <= 17) or (>= 27 and <= 31) or (>= 50 and <= 58) => "d-mmm-yy",
        (>= 18 and <= 21) or (>= 32 and <= 33) or (>= 45 and <= 47) => "h:mm",
        22 => "d-mmm-yy h:mm",
        >= 34 and <= 36 => "d-mmm-yy",
        _ => "",
    };

    public static NumberFormat Parse(string code)
    {
        // The general format may stand between words of its own: General" Hari".
        code = code.Replace("General", "0.##########", StringComparison.OrdinalIgnoreCase);
        var format = new NumberFormat();
        var (before, after, picture) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            var literal = picture.Length == 0 ? before : after;
            switch (code[at])
            {
                case '"':
                    var close = Math.Max(code.IndexOf('"', at + 1), at + 1);
                    literal.Append(code.AsSpan(at + 1, Math.Min(close, code.Length) - at - 1));
                    at = close;
                    break;
                case '\\' when at + 1 < code.Length:
                    literal.Append(code[++at]);
                    break;
                case '_' or '*':
                    // As wide as the next sign, or filled with it.
                    at++;
                    break;
                case '[':
                    var end = code.IndexOf(']', at);
                    var inside = end < 0 ? "" : code[(at + 1)..end];
                    literal.Append(inside is ['$', ..] ? inside[1..].Split('-')[0] : "");
                    picture.Append(inside.All("hmsHMS".Contains) ? inside.ToLowerInvariant() : "");
                    at = end < 0 ? code.Length : end;
                    break;
                case '0' or '#' or '?' or '.' or ',' or '%' or 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    picture.Append(char.ToLowerInvariant(code[at]));
                    break;
                case ' ':
                    literal.Append(' ');
                    break;
            }
        }

        // In another language it leaves no picture, or a stray letter of its own.
        return format.Drawn(picture.ToString(), before.ToString(), after.ToString());
    }

    public static string ShowDate(DateTime date, bool withTime) => date.ToString(withTime ? "d MMM yyyy HH.mm" : "d MMM yyyy", s_indonesian);

    /// <summary>A date as official documents write it.</summary>
    public static string PrintDate(DateTime date) => date.ToString("d MMMM yyyy", s_indonesian);

    /// <summary>A date in words; a time that is no time of any day as hours and minutes.</summary>
    public string Print(double value)
    {
        if (value is < 0 or >= AfterTheLastDate)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        var minutes = Math.Round(value * 1_440);
        return _hasDay ? PrintDate(DateTime.FromOADate(Math.Floor(value))) : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(minutes / 60):0}:{minutes % 60:00}");
    }

    public string Show(double value)
    {
        if (IsDate && value is >= 0 and < AfterTheLastDate)
        {
            // To the second, because a time of day is a fraction that seldom comes out even.
            var seconds = Math.Round(value * 86_400);
            if (!_hasDay)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds / 3_600):00}.{Math.Floor(seconds / 60) % 60:00}");
            }

            return ShowDate(DateTime.FromOADate(Math.Floor(value)).AddSeconds(seconds - (Math.Floor(value) * 86_400)), _hasTime);
        }

        var shown = Math.Abs(value * (_isPercent ? 100 : 1)).ToString(_number, s_indonesian) + (_isPercent ? "%" : "");
        var sign = value < 0 && shown.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "-" : "";
        return sign + _before + shown + _after;
    }

    private NumberFormat Drawn(string picture, string before, string after)
    {
        _hasDay = picture.AsSpan().IndexOfAny('d', 'y') >= 0 || (picture.Contains('m', StringComparison.Ordinal) && picture.AsSpan().IndexOfAny('h', 's') < 0);
        _hasTime = picture.AsSpan().IndexOfAny('h', 's') >= 0;
        if (IsDate || picture.AsSpan().IndexOfAny('0', '#', '?') < 0)
        {
            return this;
        }

        _isPercent = picture.Contains('%', StringComparison.Ordinal);
        (_before, _after) = (before.TrimStart(), after.TrimEnd());
        var point = picture.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? picture : picture[..point];
        var decimals = point < 0 ? [] : picture[point..].Where(sign => sign is '0' or '#' or '?').Take(MaxDecimals).ToArray();
        _number = (whole.TrimEnd(',', '%').Contains(',', StringComparison.Ordinal) ? "#,##0" : "0")
            + (decimals.Length == 0 ? "" : $".{new string('0', decimals.Count(sign => sign == '0'))}{new string('#', decimals.Count(sign => sign != '0'))}");
        return this;
    }
}
