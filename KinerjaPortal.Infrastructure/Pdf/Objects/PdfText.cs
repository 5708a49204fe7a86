using System.Globalization;
using System.Text;

namespace KinerjaPortal.Infrastructure.Pdf.Objects;

/// <summary>Text and time as strings of PDF (ISO 32000-1, 7.9.2 and 7.9.4).</summary>
internal static class PdfText
{
    public static PdfString Of(string text) => new(
        Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    /// <summary>Read well enough to tell one name from another.</summary>
    public static string Read(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes);

    public static PdfString Of(DateTimeOffset at)
    {
        var offset = at.Offset;
        var zone = string.Create(
            CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours):D2}'{Math.Abs(offset.Minutes):D2}'");
        return new PdfString(Encoding.ASCII.GetBytes(at.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + zone));
    }
}
