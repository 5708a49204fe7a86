using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Follows the cross-reference sections of a file from the newest to the oldest (ISO 32000-1, 7.5.6 and 7.5.8.4).</summary>
/// <param name="origin">Where the header of the file is: offsets count from there.</param>
internal sealed class CrossReferenceChain(ReadOnlyMemory<byte> bytes, int origin, ReadingBudget budget)
{
    // As far from the end as readers look for it.
    private const int TailOfFile = 1054;

    private const int MostSections = 2048;

    private readonly Dictionary<int, XrefEntry> _entries = [];
    private readonly HashSet<int> _read = [];
    private long _readBytes;
    private bool _encrypted;

    public CrossReferences Read()
    {
        var start = StartOfNewest();
        var newest = ReadSection(start);
        TakeIn(newest);
        for (var trailer = newest.Trailer; trailer["Prev"] is not PdfNull;)
        {
            var older = ReadSection(OffsetIn(trailer, "Prev"));
            TakeIn(older);
            trailer = older.Trailer;
        }

        return new CrossReferences(_entries, newest.Trailer, newest.IsStream, start, _encrypted);
    }

    private static int OffsetIn(PdfDictionary trailer, string key) =>
        trailer[key] is PdfNumber { Whole: >= 0 and var offset } ? offset : throw UnreadablePdfException.Damaged($"trailer /{key}");

    private int StartOfNewest()
    {
        var tail = Math.Max(origin, bytes.Length - TailOfFile);
        var keyword = bytes.Span[tail..].LastIndexOf("startxref"u8);
        if (keyword < 0)
        {
            throw UnreadablePdfException.Damaged("startxref");
        }

        return new PdfParser(new PdfLexer(bytes, tail + keyword + "startxref".Length, bytes.Length)).ReadWhole();
    }

    /// <summary>What a newer section says of an object stands.</summary>
    private void TakeIn(XrefSection section)
    {
        _encrypted |= section.Trailer["Encrypt"] is not PdfNull;
        AddEntries(section.Entries.Where(row => row.Entry.Kind != XrefKind.Free));
        if (!section.IsStream && section.Trailer["XRefStm"] is not PdfNull)
        {
            // A hybrid file calls free in its table what only its stream knows, so that old readers pass over it.
            AddEntries(ReadSection(OffsetIn(section.Trailer, "XRefStm")).Entries);
        }

        AddEntries(section.Entries.Where(row => row.Entry.Kind == XrefKind.Free));
    }

    private void AddEntries(IEnumerable<(int Number, XrefEntry Entry)> rows)
    {
        foreach (var (number, entry) in rows)
        {
            _entries.TryAdd(number, entry);
        }
    }

    private XrefSection ReadSection(int offset)
    {
        var where = $"xref @ {offset}";
        if (offset >= bytes.Length - origin || !_read.Add(offset))
        {
            throw UnreadablePdfException.Damaged(where);
        }

        var lexer = new PdfLexer(bytes, origin + offset, bytes.Length);
        var token = lexer.Next();
        XrefSection section;
        if (token.Is("xref"))
        {
            section = XrefTable.Read(lexer, budget, where);
        }
        else
        {
            lexer.Position = token.Start;
            section = XrefStream.Read(bytes, lexer, budget, where);
        }

        // Sections of a sound file do not lie inside each other; in a hostile one they may, to make reading them take for ever.
        _readBytes += section.End - offset - origin;
        return _read.Count <= MostSections && _readBytes <= 2L * bytes.Length ? section : throw UnreadablePdfException.BeyondLimits(where);
    }
}
