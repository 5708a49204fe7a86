using System.Text;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Infrastructure.Reading;

/// <summary>
/// The signs of an XML file, decoded as its bytes and its declaration say (XML 1.0, appendix F): a mark at the beginning, then how its first bytes lie, then what it declares,
/// windows-1252 and the other encodings of old Windows among them. A declaration that the bytes themselves contradict, as of UTF-16 in plain bytes, is not believed.
/// </summary>
internal static partial class XmlEncoding
{
    private const int LongestDeclaration = 200;

    static XmlEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="DecoderFallbackException">The bytes are none of the encoding that is declared.</exception>
    public static string Decode(ReadOnlyMemory<byte> content)
    {
        var encoding = ByMark(content.Span) ?? ByLayout(content.Span) ?? Declared(content.Span);
        var preamble = encoding.Preamble;
        var text = content.Span.StartsWith(preamble) ? content.Span[preamble.Length..] : content.Span;
        return encoding.GetString(text);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(Encoding.UTF8),
        [0xFF, 0xFE, 0x00, 0x00, ..] => Strict(Encoding.UTF32),
        [0xFF, 0xFE, ..] => Strict(Encoding.Unicode),
        [0xFE, 0xFF, ..] => Strict(Encoding.BigEndianUnicode),
        _ => null,
    };

    private static Encoding? ByLayout(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'<', 0, 0, 0, ..] => Strict(Encoding.UTF32),
        [(byte)'<', 0, ..] => Strict(Encoding.Unicode),
        [0, (byte)'<', ..] => Strict(Encoding.BigEndianUnicode),
        _ => null,
    };

    private static Encoding Declared(ReadOnlySpan<byte> content)
    {
        var beginning = Encoding.Latin1.GetString(content[..Math.Min(content.Length, LongestDeclaration)]);
        var name = Declaration().Match(beginning) is { Success: true } said ? said.Groups["name"].Value : "utf-8";
        try
        {
            // An encoding whose "<" is more than one byte cannot be what these bytes are in.
            var declared = Strict(Encoding.GetEncoding(name));
            return declared.GetByteCount("<") == 1 ? declared : Strict(Encoding.UTF8);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return Strict(Encoding.UTF8);
        }
    }

    private static Encoding Strict(Encoding encoding) => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    [GeneratedRegex("""^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?<name>[A-Za-z0-9._:()-]{1,40})["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
