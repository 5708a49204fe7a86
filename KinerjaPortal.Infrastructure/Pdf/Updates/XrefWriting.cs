using System.Buffers.Binary;
using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Updates;

/// <summary>The cross-reference section of an update, in either of its two kinds. A reader that knows only one must find only that one.</summary>
internal static class XrefWriting
{
    private const int RowLength = 7;

    public static void WriteTable(PdfWriter writer, IReadOnlyList<UpdatedPlace> places, PdfDictionary trailer)
    {
        writer.Write("xref\n");
        foreach (var run in Runs(places))
        {
            writer.Write($"{run[0].Reference.Number} {run.Count}\n");
            foreach (var place in run)
            {
                // Twenty bytes each, with the end of line.
                writer.Write($"{place.Offset:D10} {place.Reference.Generation:D5} n \n");
            }
        }

        writer.Write("trailer\n");
        writer.Write(trailer);
        writer.Write("\n");
    }

    public static void WriteStream(PdfWriter writer, PdfReference own, IReadOnlyList<UpdatedPlace> places, PdfDictionary trailer)
    {
        var rows = new byte[places.Count * RowLength];
        foreach (var (index, place) in places.Index())
        {
            var row = rows.AsSpan(index * RowLength, RowLength);
            row[0] = 1;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], place.Offset);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)place.Reference.Generation);
        }

        var dictionary = trailer
            .With("Type", new PdfName("XRef"))
            .With("W", new PdfArray([new PdfNumber(1), new PdfNumber(4), new PdfNumber(2)]))
            .With("Index", new PdfArray([.. Runs(places).SelectMany(run => new[] { new PdfNumber(run[0].Reference.Number), new PdfNumber(run.Count) })]));
        writer.WriteIndirect(own, new PdfStream(dictionary, rows));
    }

    /// <summary>Places whose numbers follow each other.</summary>
    private static IEnumerable<IReadOnlyList<UpdatedPlace>> Runs(IReadOnlyList<UpdatedPlace> places)
    {
        var run = new List<UpdatedPlace>();
        foreach (var place in places)
        {
            if (run.Count > 0 && place.Reference.Number != run[^1].Reference.Number + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(place);
        }

        yield return run;
    }
}
