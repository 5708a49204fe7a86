using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Undoes the filters of the streams that hold a file's structure (ISO 32000-1, 7.4). What pages show is never decoded.</summary>
internal static class StreamDecoding
{
    private const int MostFilters = 4;

    public static ReadOnlyMemory<byte> Decode(PdfStream stream, Func<PdfObject, PdfObject> resolve, ReadingBudget budget, string where)
    {
        var data = stream.Data;
        var filters = ItemsOf(resolve(stream.Dictionary["Filter"]));
        var parameters = ItemsOf(resolve(stream.Dictionary["DecodeParms"]));
        if (filters.Count > MostFilters)
        {
            throw UnreadablePdfException.BeyondLimits($"{where} /Filter");
        }

        for (var i = 0; i < filters.Count; i++)
        {
            var name = (resolve(filters[i]) as PdfName)?.Text ?? throw UnreadablePdfException.Damaged($"{where} /Filter");
            data = name switch
            {
                "FlateDecode" => Unpredicted(
                    Inflate(data, budget, where), i < parameters.Count ? resolve(parameters[i]) as PdfDictionary : null, resolve, where),
                "ASCIIHexDecode" => Hex(data.Span, where),
                _ => throw UnreadablePdfException.Unsupported($"{where} /{name}"),
            };
        }

        return data;
    }

    public static IReadOnlyList<PdfObject> ItemsOf(PdfObject value) => value switch
    {
        PdfNull => [],
        PdfArray array => array.Items,
        _ => [value],
    };

    private static byte[] Inflate(ReadOnlyMemory<byte> deflated, ReadingBudget budget, string where)
    {
        using var inflated = new MemoryStream();
        var length = Zlib.Inflate(deflated, budget.Left, inflated) ?? throw UnreadablePdfException.Damaged(where);
        if (length > budget.Left)
        {
            throw UnreadablePdfException.BeyondLimits(where);
        }

        budget.Take(length);
        return inflated.ToArray();
    }

    private static byte[] Hex(ReadOnlySpan<byte> data, string where)
    {
        var end = data.IndexOf((byte)'>');
        return HexDigits.Read(end < 0 ? data : data[..end]) ?? throw UnreadablePdfException.Damaged(where);
    }

    private static byte[] Unpredicted(byte[] data, PdfDictionary? parameters, Func<PdfObject, PdfObject> resolve, string where)
    {
        var predictor = Parameter("Predictor", 1, 15);
        if (parameters is null || predictor == 1)
        {
            return data;
        }

        if (predictor < 10)
        {
            throw UnreadablePdfException.Unsupported($"{where} /Predictor {predictor}");
        }

        var bitsOfPixel = Parameter("Colors", 1, 32) * Parameter("BitsPerComponent", 8, 16);
        var bitsOfRow = (long)bitsOfPixel * Parameter("Columns", 1, 1 << 20);
        return PngRows.Unfilter(data, (int)((bitsOfRow + 7) / 8), Math.Max(1, bitsOfPixel / 8)) ?? throw UnreadablePdfException.Damaged(where);

        int Parameter(string key, int otherwise, int most) => parameters is null ? otherwise : resolve(parameters[key]) switch
        {
            PdfNull => otherwise,
            PdfNumber { Whole: > 0 and var value } when value <= most => value,
            _ => throw UnreadablePdfException.Damaged($"{where} /{key}"),
        };
    }
}
