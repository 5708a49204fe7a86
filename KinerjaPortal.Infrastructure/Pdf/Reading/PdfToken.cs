namespace KinerjaPortal.Infrastructure.Pdf.Reading;

internal enum PdfTokenKind
{
    End,
    Number,
    Name,
    String,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
    Keyword,
}

/// <param name="Word">The number, name or keyword.</param>
/// <param name="Bytes">What a string holds.</param>
/// <param name="Start">Where it begins.</param>
internal readonly record struct PdfToken(PdfTokenKind Kind, string Word, byte[] Bytes, int Start)
{
    public bool Is(string keyword) => Kind == PdfTokenKind.Keyword && Word == keyword;
}
