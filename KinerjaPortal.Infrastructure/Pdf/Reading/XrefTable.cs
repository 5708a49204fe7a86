using System.Globalization;
using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>A cross-reference table (ISO 32000-1, 7.5.4). Read by tokens: some producers' rows are a byte short of the twenty they should have.</summary>
internal static class XrefTable
{
    /// <param name="lexer">Stands behind the keyword <c>xref</c>.</param>
    public static XrefSection Read(PdfLexer lexer, ReadingBudget budget, string where)
    {
        var parser = new PdfParser(lexer);
        var entries = new List<(int, XrefEntry)>();
        while (lexer.NextStartsWith(static value => value is >= (byte)'0' and <= (byte)'9'))
        {
            var first = parser.ReadWhole();
            var count = parser.ReadWhole();
            if (first > CrossReferences.LargestNumber || count > CrossReferences.LargestNumber - first + 1)
            {
                throw UnreadablePdfException.BeyondLimits(where);
            }

            for (var i = 0; i < count; i++)
            {
                XrefSection.TakeRow(budget, where);
                entries.Add((first + i, ReadEntry(lexer)));
            }
        }

        var trailer = lexer.Next();
        return trailer.Is("trailer") ? new XrefSection(IsStream: false, entries, parser.ReadDictionary(), lexer.Position) : throw lexer.Damage(trailer.Start);
    }

    private static XrefEntry ReadEntry(PdfLexer lexer)
    {
        var place = Number(lexer);
        var generation = (int)Math.Min(Number(lexer), int.MaxValue);
        var kind = lexer.Next();

        // An object in use cannot be where the header is: some producers mark so what they never wrote.
        return kind.Word switch
        {
            "n" when place > 0 => new XrefEntry(XrefKind.InFile, place, generation),
            "n" or "f" => new XrefEntry(XrefKind.Free, 0, generation),
            _ => throw lexer.Damage(kind.Start),
        };
    }

    private static long Number(PdfLexer lexer)
    {
        var token = lexer.Next();
        return token.Kind == PdfTokenKind.Number && long.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw lexer.Damage(token.Start);
    }
}
