using System.Globalization;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>Text in a cell: what XML cannot hold is written as _xHHHH_, and what only looks so is guarded (ECMA-376 part 1, 22.9.2.19).</summary>
internal static partial class XlsxText
{
    public static string Escape(string text) => Unsafe().Replace(text, match => string.Concat(match.Value[0] == '_'
        ? ["_x005F_", .. match.Value[1..].Select(letter => letter.ToString())]
        : match.Value.Select(letter => $"_x{(int)letter:X4}_")));

    public static string Unescape(string text) => Escaped().Replace(
        text, match => ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    // A carriage return is made a line feed by every reader of XML; lone halves of a pair and the two last signs are no XML at all.
    [GeneratedRegex(
        @"_x[0-9A-Fa-f]{4}_|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unsafe();

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
