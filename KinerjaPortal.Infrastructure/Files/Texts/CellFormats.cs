using System.Globalization;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>How the numbers of a workbook are shown, by the style of their cell.</summary>
internal sealed class CellFormats
{
    private const int Most = 20_000;

    /// <summary>Days by which workbooks from old Macintoshes count later.</summary>
    private const int DaysTo1904 = 1462;

    private readonly Dictionary<int, string> _codes = [];
    private readonly List<int> _styles = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];
    private readonly bool _from1904;

    private CellFormats(bool from1904) => _from1904 = from1904;

    public static CellFormats Read(PartReader? part, bool from1904)
    {
        var formats = new CellFormats(from1904);
        using (part)
        {
            while (part?.Read() == true && formats._codes.Count + formats._styles.Count < Most)
            {
                if (part is { IsStart: true, Name: "numFmt" } && part.Number("numFmtId") is { } id)
                {
                    formats._codes[id] = part.Attribute("formatCode") ?? "";
                }
                else if (part is { IsStart: true, Name: "cellXfs" })
                {
                    formats.ReadStyles(part);
                }
                else if (part is { IsStart: true, Name: "cellStyleXfs" or "dxfs" })
                {
                    part.Skip();
                }
            }
        }

        return formats;
    }

    /// <param name="raw">As it stands in the file: with a point, days since 1900 for dates.</param>
    public string Show(string raw, int style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return raw;
        }

        var format = FormatOf(style);
        return format.Show(_from1904 && format.IsDate ? value + DaysTo1904 : value);
    }

    /// <summary>As a sheet is to print it: a date in words, a figure with what its style writes around it, and any other figure as it is typed.</summary>
    public string Print(string raw, int style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return raw;
        }

        var format = FormatOf(style);
        return format.IsDate ? format.Print(_from1904 ? value + DaysTo1904 : value)
            : format.HasWords ? format.Show(value)

            // A long row of digits is a number of somebody or something, and no figure.
            : raw.All(char.IsAsciiDigit) ? raw
            : Math.Round(value, 10).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    public static string PrintIsoDate(string raw) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? NumberFormat.PrintDate(date) : raw;

    public static string ShowIsoDate(string raw) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
            ? NumberFormat.ShowDate(date, withTime: date.TimeOfDay != TimeSpan.Zero)
            : raw;

    private void ReadStyles(PartReader part)
    {
        foreach (var inner in part.Inside())
        {
            if (inner is { IsStart: true, Name: "xf" } && _styles.Count < Most)
            {
                _styles.Add(inner.Number("numFmtId") ?? 0);
            }
        }
    }

    private NumberFormat FormatOf(int style)
    {
        var id = style >= 0 && style < _styles.Count ? _styles[style] : 0;
        if (!_formats.TryGetValue(id, out var format))
        {
            _formats[id] = format = NumberFormat.Parse(_codes.GetValueOrDefault(id) ?? NumberFormat.BuiltIn(id));
        }

        return format;
    }
}
