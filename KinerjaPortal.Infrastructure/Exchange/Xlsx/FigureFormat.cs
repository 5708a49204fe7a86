using System.Globalization;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>A number of a workbook as the clerk saw it there: a workbook keeps 85,5% as 0.855 and a date as the count of its days.</summary>
internal static partial class FigureFormat
{
    private const double FirstDay = 1;
    private const double LastDay = 2958465;

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <param name="id">Of the number format: those below 164 are Excel's own (ECMA-376 part 1, 18.8.30).</param>
    /// <param name="code">What the workbook itself says of the format, such as <c>0.0%</c>.</param>
    public static FigureKind KindOf(string? id, string? code) => (id, code is null ? "" : Literal().Replace(code, "")) switch
    {
        ("9" or "10", _) => FigureKind.Percent,
        ("14" or "15" or "16" or "17" or "22", _) => FigureKind.Date,
        (_, var own) when own.Contains('%', StringComparison.Ordinal) => FigureKind.Percent,
        (_, var own) when own.AsSpan().IndexOfAny("yYdD") >= 0 => FigureKind.Date,
        _ => FigureKind.Plain,
    };

    /// <param name="figure">As <see cref="SheetGrid"/> gives it, in the invariant culture.</param>
    public static string Of(string figure, FigureKind kind) =>
        !double.TryParse(figure, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? figure
        : kind == FigureKind.Percent ? Math.Round(value * 100, 8).ToString("0.########", Indonesian) + "%"
        : kind == FigureKind.Date && value is >= FirstDay and <= LastDay ? DateTime.FromOADate(value).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : value.ToString("0.##########", Indonesian);

    // Words in quotes, colours and currencies in brackets, and letters behind a backslash are no part of the pattern.
    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
