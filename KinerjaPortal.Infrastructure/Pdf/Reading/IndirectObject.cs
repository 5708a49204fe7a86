using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>An object with its number, as it stands in the body of a file (ISO 32000-1, 7.3.10).</summary>
internal sealed record IndirectObject(PdfReference Reference, PdfObject Value)
{
    /// <param name="resolve">Finds the value of a stream's length where it is kept in an object of its own.</param>
    public static IndirectObject Read(ReadOnlyMemory<byte> bytes, PdfLexer lexer, Func<PdfObject, PdfObject> resolve)
    {
        var parser = new PdfParser(lexer);
        var reference = new PdfReference(parser.ReadWhole(), parser.ReadWhole());
        Expect(lexer, "obj");
        var value = parser.Read();
        var token = lexer.Next();
        if (token.Is("stream") && value is PdfDictionary dictionary)
        {
            lexer.SkipEndOfLineOfStream();
            var start = lexer.Position;
            if (resolve(dictionary["Length"]) is not PdfNumber { Whole: >= 0 and var length } || length > lexer.End - start)
            {
                throw UnreadablePdfException.Damaged($"{reference} /Length");
            }

            lexer.Position = start + length;
            Expect(lexer, "endstream");
            value = new PdfStream(dictionary, bytes.Slice(start, length));
            token = lexer.Next();
        }

        return token.Is("endobj") ? new IndirectObject(reference, value) : throw lexer.Damage(token.Start);
    }

    private static void Expect(PdfLexer lexer, string keyword)
    {
        var token = lexer.Next();
        if (!token.Is(keyword))
        {
            throw lexer.Damage(token.Start);
        }
    }
}
