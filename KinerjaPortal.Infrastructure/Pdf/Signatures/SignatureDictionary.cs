using System.Globalization;
using System.Text;
using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Signatures;

/// <summary>The signature itself as the file holds it (ISO 32000-2, 12.8.1, and ETSI EN 319 142-1), still without its bytes.</summary>
internal sealed class SignatureDictionary(PdfSignatureField field, int roomForCms)
{
    // Four numbers of up to ten digits with what stands around them.
    private readonly PdfPlaceholder _byteRange = new(new string(' ', 46));
    private readonly PdfPlaceholder _contents = new($"<{new string('0', roomForCms * 2)}>");

    public PdfDictionary ToDictionary() => PdfDictionary.Of(
        ("Type", new PdfName("Sig")),
        ("Filter", new PdfName("Adobe.PPKLite")),
        ("SubFilter", new PdfName("ETSI.CAdES.detached")),
        ("ByteRange", _byteRange),
        ("Contents", _contents),
        ("M", PdfText.Of(field.At)),
        ("Name", PdfText.Of(field.SignerName)),
        ("Reason", field.Reason is { } reason ? PdfText.Of(reason) : null),
        ("Location", field.Location is { } location ? PdfText.Of(location) : null));

    /// <summary>Says in the written file which of its bytes are signed: all but the place of the signature.</summary>
    public PreparedPdf Complete(byte[] document, Func<PdfPlaceholder, int> placeOf)
    {
        var gap = placeOf(_contents);
        var afterGap = gap + _contents.Text.Length;
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {gap} {afterGap} {document.Length - afterGap}]");
        Encoding.ASCII.GetBytes(range, document.AsSpan(placeOf(_byteRange)));
        return new PreparedPdf(document, gap, afterGap);
    }
}
