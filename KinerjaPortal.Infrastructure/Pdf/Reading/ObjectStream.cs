using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Objects that are kept together in one stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectStream
{
    private readonly string _where;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly Dictionary<int, (int Start, int End)> _places = [];

    public ObjectStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data, string where)
    {
        _where = where;
        _data = data;
        var first = Whole("First");
        var count = Whole("N");
        if (dictionary["Type"] is not PdfName { Text: "ObjStm" } || first > data.Length || count > first)
        {
            throw UnreadablePdfException.Damaged(where);
        }

        var parser = new PdfParser(new PdfLexer(data, 0, first, $"{where} "));
        (int Number, int Start)[] heads = [.. Enumerable.Range(0, count).Select(_ => (parser.ReadWhole(), parser.ReadWhole()))];

        // Every object ends where the next begins, so that reading all of them reads the stream once.
        var end = data.Length - first;
        foreach (var (number, start) in heads.OrderByDescending(head => head.Start))
        {
            if (start > end)
            {
                throw UnreadablePdfException.Damaged(where);
            }

            _places[number] = (first + start, first + end);
            end = start;
        }

        int Whole(string key) => dictionary[key] is PdfNumber { Whole: >= 0 and var value } ? value : throw UnreadablePdfException.Damaged($"{where} /{key}");
    }

    public PdfObject Read(int number)
    {
        if (!_places.TryGetValue(number, out var place))
        {
            throw UnreadablePdfException.Damaged($"{_where} > {number} 0 obj");
        }

        return new PdfParser(new PdfLexer(_data, place.Start, place.End, $"{_where} > {number} 0 obj ")).Read();
    }
}
