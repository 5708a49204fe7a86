using System.Text;

namespace KinerjaPortal.Tests.Support;

/// <summary>PDF files of several producers and kinds.</summary>
internal static class PdfSamples
{
    private static readonly Dictionary<string, Func<byte[]>> Makers = new(StringComparer.Ordinal)
    {
        ["chromium"] = Chromium,
        ["libreoffice"] = LibreOffice,
        ["cairo"] = () => PdfTools.FromCairo(LibreOffice()),
        ["handwritten"] = () => RealFiles.Pdf("Laporan"),
        ["cross-reference streams"] = () => PdfTools.Rewritten(Chromium(), "--object-streams=generate"),
        ["linearized"] = () => PdfTools.Rewritten(LibreOffice(), "--linearize"),
        ["linearized with cross-reference streams"] = () => PdfTools.Rewritten(LibreOffice(), "--linearize", "--object-streams=generate"),
        ["hybrid"] = HandWrittenPdf.Hybrid,
        ["turned by 90"] = () => PdfTools.Rewritten(Chromium(), "--rotate=90"),
        ["turned by 180"] = () => PdfTools.Rewritten(Chromium(), "--rotate=180"),
        ["turned by 270"] = () => PdfTools.Rewritten(Chromium(), "--rotate=270", "--object-streams=generate"),
        ["form"] = Form,
        ["form in object streams"] = () => PdfTools.Rewritten(Form(), "--object-streams=generate"),
        ["300 pages"] = () => HandWrittenPdf.Pages(300),
        ["junk before the header"] = () => [.. Encoding.ASCII.GetBytes("X-Gerbang: surat.go.id\r\n\r\n"), .. LibreOffice()],
        ["junk before cross-reference streams"] = () => [.. "\uFEFF"u8, .. PdfTools.Rewritten(Chromium(), "--object-streams=generate")],
        ["no end of line at the end"] = () => [.. Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(LibreOffice()).TrimEnd())],
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    public static byte[] Make(string name) => Makers[name]();

    public static byte[] Chromium() => Read("chromium.pdf");

    public static byte[] LibreOffice() => Read("libreoffice.pdf");

    /// <summary>A form with fields, its lists in objects of their own, and a field at the very place where a signature would go first.</summary>
    public static byte[] Form() => HandWrittenPdf.OnePage(
        ofPage: "/Annots 5 0 R",
        ofCatalog: "/AcroForm 4 0 R",
        "<< /Fields 6 0 R /DA (/Helv 10 Tf 0 g) /DR << /Font << /Helv 8 0 R >> >> >>",
        "[7 0 R]",
        "[7 0 R]",
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Pengesahan1) /V (Kecamatan Kelara) /F 4 /P 3 0 R /Rect [400 20 570 40] /AP << /N 9 0 R >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        HandWrittenPdf.Stream(
            "BT /Helv 10 Tf 2 5 Td (Kecamatan Kelara) Tj ET",
            "/Type /XObject /Subtype /Form /BBox [0 0 170 20] /Resources << /Font << /Helv 8 0 R >> >>"));

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Repository.Root, "KinerjaPortal.Tests", "PdfSamples", file));
}
