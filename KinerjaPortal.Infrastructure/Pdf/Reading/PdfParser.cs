using System.Globalization;
using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Makes values of tokens.</summary>
internal sealed class PdfParser(PdfLexer lexer)
{
    // No producer nests direct values deeper than a handful; the call stack must not be what stops a hostile file.
    private const int DeepestNesting = 100;

    // Of one object: a number of two signs becomes fifty times as much in memory.
    private const int MostValues = 500_000;

    private int _values;

    public PdfObject Read() => Read(lexer.Next(), 0);

    /// <summary>A dictionary, or the file is damaged here.</summary>
    public PdfDictionary ReadDictionary()
    {
        var token = lexer.Next();
        return Read(token, 0) as PdfDictionary ?? throw lexer.Damage(token.Start);
    }

    /// <summary>A whole number that is not negative.</summary>
    public int ReadWhole()
    {
        var token = lexer.Next();
        return WholeOf(token) ?? throw lexer.Damage(token.Start);
    }

    private static int? WholeOf(PdfToken token) =>
        token.Kind == PdfTokenKind.Number && int.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private PdfObject Read(PdfToken token, int depth)
    {
        if (depth > DeepestNesting || ++_values > MostValues)
        {
            throw UnreadablePdfException.BeyondLimits($"@ {token.Start}");
        }

        return token.Kind switch
        {
            PdfTokenKind.Number => NumberOrReference(token),
            PdfTokenKind.Name => new PdfName(token.Word),
            PdfTokenKind.String => new PdfString(token.Bytes),
            PdfTokenKind.ArrayStart => ArrayOf(depth),
            PdfTokenKind.DictionaryStart => DictionaryOf(depth),
            PdfTokenKind.Keyword when token.Word == "null" => PdfNull.Value,
            PdfTokenKind.Keyword when token.Word is "true" or "false" => new PdfBoolean(token.Word == "true"),
            _ => throw lexer.Damage(token.Start),
        };
    }

    private PdfObject NumberOrReference(PdfToken token)
    {
        if (WholeOf(token) is not { } number)
        {
            return new PdfNumber(token.Word);
        }

        var afterNumber = lexer.Position;
        if (WholeOf(Peek()) is { } generation && Peek().Is("R"))
        {
            return new PdfReference(number, generation);
        }

        lexer.Position = afterNumber;
        return new PdfNumber(token.Word);
    }

    /// <summary>Looks for the rest of a reference only as far as it can go, so that what follows is not read twice.</summary>
    private PdfToken Peek()
    {
        var start = lexer.Position;
        return lexer.NextStartsWith(static value => value is (>= (byte)'0' and <= (byte)'9') or (byte)'R') ? lexer.Next() : new PdfToken(PdfTokenKind.End, "", [], start);
    }

    private PdfArray ArrayOf(int depth)
    {
        var items = new List<PdfObject>();
        for (var token = lexer.Next(); token.Kind != PdfTokenKind.ArrayEnd; token = lexer.Next())
        {
            items.Add(Read(token, depth + 1));
        }

        return new PdfArray(items);
    }

    private PdfDictionary DictionaryOf(int depth)
    {
        var entries = new OrderedDictionary<string, PdfObject>();
        for (var token = lexer.Next(); token.Kind != PdfTokenKind.DictionaryEnd; token = lexer.Next())
        {
            if (token.Kind != PdfTokenKind.Name)
            {
                throw lexer.Damage(token.Start);
            }

            entries[token.Word] = Read(lexer.Next(), depth + 1);
        }

        return new PdfDictionary(entries);
    }
}
