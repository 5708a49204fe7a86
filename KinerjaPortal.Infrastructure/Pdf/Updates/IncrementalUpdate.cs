using System.Security.Cryptography;
using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Pdf.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Updates;

/// <summary>New and changed objects that are written behind a file, of which no byte is touched (ISO 32000-1, 7.5.6).</summary>
internal sealed class IncrementalUpdate(PdfFile file)
{
    private readonly SortedDictionary<int, (PdfReference Reference, PdfObject Value)> _objects = [];
    private int _next = file.References.NextNumber;

    /// <summary>A number for an object that others refer to before it is there.</summary>
    public PdfReference Reserve() => new(_next++, 0);

    public PdfReference Add(PdfObject value)
    {
        var reference = Reserve();
        Set(reference, value);
        return reference;
    }

    /// <summary>What the object is from now on.</summary>
    public void Set(PdfReference reference, PdfObject value) => _objects[reference.Number] = (reference, value);

    /// <summary>The file with this update behind it.</summary>
    /// <param name="placeOf">Where a placeholder stands in it.</param>
    public byte[] Write(out Func<PdfPlaceholder, int> placeOf)
    {
        using var output = new MemoryStream(file.Bytes.Length + (64 * 1024));
        var writer = new PdfWriter(output);
        writer.Write(file.Bytes.Span);
        if (file.Bytes.Span[^1] is not ((byte)'\n' or (byte)'\r'))
        {
            writer.Write("\n");
        }

        var places = new List<UpdatedPlace>();
        foreach (var (reference, value) in _objects.Values)
        {
            places.Add(new UpdatedPlace(reference, writer.Position - file.Origin));
            writer.WriteIndirect(reference, value);
        }

        var start = writer.Position - file.Origin;
        if (file.References.IsStream)
        {
            var own = Reserve();
            XrefWriting.WriteStream(writer, own, [.. places, new UpdatedPlace(own, start)], Trailer());
        }
        else
        {
            XrefWriting.WriteTable(writer, places, Trailer());
        }

        writer.Write($"startxref\n{start}\n%%EOF\n");
        placeOf = writer.PlaceOf;
        return output.ToArray();
    }

    private PdfDictionary Trailer()
    {
        var before = file.References.Trailer;
        return PdfDictionary.Of(
            ("Size", new PdfNumber(_next)),
            ("Root", before["Root"]),
            ("Info", before["Info"] is PdfNull ? null : before["Info"]),
            ("ID", Identity(file.Resolve(before["ID"]))),
            ("Prev", new PdfNumber(file.References.Start)));
    }

    /// <summary>The first half stays for the life of a document; the second is new with every change of it.</summary>
    private PdfArray Identity(PdfObject before)
    {
        var now = new PdfString(SHA256.HashData(file.Bytes.Span)[..16]);
        return new PdfArray([before is PdfArray { Items: [PdfString first, ..] } ? first : now, now]);
    }
}
