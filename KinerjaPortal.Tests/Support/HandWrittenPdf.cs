using System.Globalization;
using System.Text;

namespace KinerjaPortal.Tests.Support;

/// <summary>PDF written by hand, object by object, for what no producer at hand makes. The first object is the catalog, the second the page tree.</summary>
internal sealed class HandWrittenPdf
{
    private readonly StringBuilder _text = new("%PDF-1.7\n");
    private readonly List<int> _places = [];

    /// <summary>Where the next object will stand.</summary>
    public int Position => _text.Length;

    public static string Stream(string content, string entries = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream");

    /// <summary>A whole file with a cross-reference table.</summary>
    public static byte[] Of(params IEnumerable<string> objects)
    {
        var pdf = new HandWrittenPdf();
        foreach (var text in objects)
        {
            pdf.Add(text);
        }

        return pdf.EndWithTable();
    }

    /// <summary>One A4 page; what it and the catalog have besides is given.</summary>
    public static byte[] OnePage(string ofPage = "", string ofCatalog = "", params IEnumerable<string> more) => Of(
    [
        $"<< /Type /Catalog /Pages 2 0 R {ofCatalog} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
        $"<< /Type /Page /Parent 2 0 R /Resources << >> {ofPage} >>",
        .. more,
    ]);

    /// <summary>So many pages, with a line on each.</summary>
    public static byte[] Pages(int count)
    {
        var kids = string.Join(' ', Enumerable.Range(0, count).Select(page => $"{4 + (2 * page)} 0 R"));
        return Of(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {count} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            .. Enumerable.Range(0, count).SelectMany(page => new[]
            {
                $"<< /Type /Page /Parent 2 0 R /Contents {5 + (2 * page)} 0 R >>",
                Stream($"BT /F1 14 Tf 72 760 Td (Halaman {page + 1}) Tj ET"),
            }),
        ]);
    }

    /// <summary>A file for readers of every age: its font is in an object stream that only a cross-reference stream knows.</summary>
    public static byte[] Hybrid()
    {
        var pdf = new HandWrittenPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 7 0 R >> >> >>");
        pdf.Add(Stream("BT /F1 14 Tf 72 760 Td (Hibrida) Tj ET"));
        pdf.Add(Stream("7 0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", "/Type /ObjStm /N 1 /First 4"));
        var stream = pdf.Position;
        pdf.Add(Stream("020000000500", "/Type /XRef /W [1 4 1] /Index [7 1] /Size 8 /Root 1 0 R /Filter /ASCIIHexDecode"));
        return pdf.EndWithTable($"/XRefStm {stream}", hidden: 1);
    }

    public HandWrittenPdf Add(string text)
    {
        _places.Add(_text.Length);
        _text.Append(CultureInfo.InvariantCulture, $"{_places.Count} 0 obj\n{text}\nendobj\n");
        return this;
    }

    /// <param name="hidden">Numbers behind the last object that the table calls free.</param>
    public byte[] EndWithTable(string ofTrailer = "", int hidden = 0)
    {
        var table = _text.Length;
        var size = _places.Count + hidden + 1;
        _text.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        foreach (var place in _places)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        for (var i = 0; i < hidden; i++)
        {
            _text.Append("0000000000 00000 f \n");
        }

        _text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {size} /Root 1 0 R {ofTrailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(_text.ToString());
    }
}
