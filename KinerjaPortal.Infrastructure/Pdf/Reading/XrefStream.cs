using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>A cross-reference stream (ISO 32000-1, 7.5.8).</summary>
internal static class XrefStream
{
    public static XrefSection Read(ReadOnlyMemory<byte> bytes, PdfLexer lexer, ReadingBudget budget, string where)
    {
        // The values of this stream must be direct: what a reference points at is only known when it has been read.
        var found = IndirectObject.Read(bytes, lexer, Direct);
        if (found.Value is not PdfStream { Dictionary: var dictionary } stream || dictionary["Type"] is not PdfName { Text: "XRef" })
        {
            throw UnreadablePdfException.Damaged(where);
        }

        int[] widths = [.. StreamDecoding.ItemsOf(dictionary["W"]).Select(width => Whole(width, where))];
        if (widths.Length != 3 || widths.Any(width => width > 8) || widths.Sum() == 0)
        {
            throw UnreadablePdfException.Damaged($"{where} /W");
        }

        int[] index = dictionary["Index"] is PdfNull
            ? [0, Whole(dictionary["Size"], where)]
            : [.. StreamDecoding.ItemsOf(dictionary["Index"]).Select(number => Whole(number, where))];
        var rows = new XrefRows(StreamDecoding.Decode(stream, Direct, budget, where), widths);
        return new XrefSection(IsStream: true, Entries(rows, index, budget, where), dictionary, lexer.Position);
    }

    private static PdfObject Direct(PdfObject value) => value;

    private static List<(int Number, XrefEntry Entry)> Entries(XrefRows rows, int[] index, ReadingBudget budget, string where)
    {
        var entries = new List<(int, XrefEntry)>();
        for (var i = 0; i + 1 < index.Length; i += 2)
        {
            if (index[i] > CrossReferences.LargestNumber || index[i + 1] > CrossReferences.LargestNumber - index[i] + 1)
            {
                throw UnreadablePdfException.BeyondLimits($"{where} /Index");
            }

            for (var number = index[i]; number < index[i] + index[i + 1]; number++)
            {
                XrefSection.TakeRow(budget, where);
                if (!rows.TryRead(out var entry))
                {
                    throw UnreadablePdfException.Damaged(where);
                }

                entries.Add((number, entry));
            }
        }

        return entries;
    }

    private static int Whole(PdfObject value, string where) => value is PdfNumber { Whole: >= 0 and var whole } ? whole : throw UnreadablePdfException.Damaged(where);
}
