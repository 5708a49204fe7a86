using System.Globalization;
using System.Text;

namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>Text in the encoding of the fonts that every reader has.</summary>
internal static class WinAnsi
{
    private static readonly Encoding Encoding =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    /// <summary>Letters with marks that the encoding lacks lose their marks; what remains unknown is a question mark.</summary>
    public static byte[] Of(string text)
    {
        var encoded = new List<byte>(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            encoded.AddRange(Of(rune));
        }

        return [.. encoded];
    }

    private static byte[] Of(Rune rune)
    {
        if (rune.Value is '\t' or 0xA0 or 0x2007 or 0x202F)
        {
            return [(byte)' '];
        }

        if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
        {
            return [];
        }

        var direct = Encoding.GetBytes(rune.ToString());
        if (direct is not [(byte)'?'])
        {
            return direct;
        }

        return rune.Value switch
        {
            0x2010 or 0x2011 or 0x2212 => [(byte)'-'],
            0x02BB or 0x02BC or 0x2032 => [(byte)'\''],
            0x2033 => [(byte)'"'],
            _ => Encoding.GetBytes(string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD)
                .EnumerateRunes().Where(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark))),
        };
    }
}
