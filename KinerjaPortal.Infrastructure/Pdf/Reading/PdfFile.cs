using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>The objects of one PDF, read when they are asked for.</summary>
internal sealed class PdfFile
{
    // Readers accept what a mail gateway or a web server may have put before the header.
    private const int HeadOfFile = 1024;

    // To read an object others may have to be read first: what it refers on to, the length of a stream, the stream that holds it.
    private const int LongestDetour = 16;

    private readonly ReadingBudget _budget;
    private readonly Dictionary<int, PdfObject> _objects = [];
    private readonly Dictionary<int, ObjectStream> _streams = [];
    private readonly HashSet<int> _underway = [];
    private readonly int[] _starts;

    private PdfFile(ReadOnlyMemory<byte> bytes, int origin, CrossReferences references, ReadingBudget budget)
    {
        Bytes = bytes;
        Origin = origin;
        References = references;
        _budget = budget;
        _starts = [.. references.Entries.Values.Where(entry => entry.Kind == XrefKind.InFile && entry.Place < bytes.Length - origin).Select(entry => (int)entry.Place)];
        Array.Sort(_starts);
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Where the header is: offsets in the file count from there.</summary>
    public int Origin { get; }

    public CrossReferences References { get; }

    public static PdfFile Open(ReadOnlyMemory<byte> bytes, ReadingBudget budget)
    {
        var origin = bytes.Span[..Math.Min(bytes.Length, HeadOfFile)].IndexOf("%PDF-"u8);
        if (origin < 0)
        {
            throw new UnreadablePdfException(new PdfFault.NotAPdf());
        }

        var references = new CrossReferenceChain(bytes, origin, budget).Read();
        return references.Encrypted
            ? throw new UnreadablePdfException(new PdfFault.Encrypted())
            : new PdfFile(bytes, origin, references, budget);
    }

    /// <summary>The value itself, where what is given may be a reference to it.</summary>
    public PdfObject Resolve(PdfObject value)
    {
        for (var step = 0; value is PdfReference reference; step++)
        {
            value = step < LongestDetour ? Find(reference) : throw UnreadablePdfException.Damaged(reference.ToString());
        }

        return value;
    }

    /// <summary>The dictionary itself; null where there is none, and the file is damaged where there is something else.</summary>
    public PdfDictionary? Dictionary(PdfObject value, string where) => Resolve(value) switch
    {
        PdfNull => null,
        PdfDictionary dictionary => dictionary,
        _ => throw UnreadablePdfException.Damaged(where),
    };

    /// <inheritdoc cref="Dictionary"/>
    public PdfArray? List(PdfObject value, string where) => Resolve(value) switch
    {
        PdfNull => null,
        PdfArray array => array,
        _ => throw UnreadablePdfException.Damaged(where),
    };

    /// <summary>Reads an object anew, without keeping it.</summary>
    public PdfObject Read(int number, XrefEntry entry) => entry.Kind switch
    {
        XrefKind.InFile => ReadInFile(number, entry),
        XrefKind.InObjectStream => Stream((int)Math.Min(entry.Place, int.MaxValue)).Read(number),
        _ => PdfNull.Value,
    };

    private PdfObject Find(PdfReference reference)
    {
        if (!References.Entries.TryGetValue(reference.Number, out var entry) || entry.Kind == XrefKind.Free || entry.Generation != reference.Generation)
        {
            return PdfNull.Value;
        }

        if (_objects.TryGetValue(reference.Number, out var known))
        {
            return known;
        }

        // A stream whose length is kept in an object that can only be read when the length is known, and the like.
        if (!_underway.Add(reference.Number) || _underway.Count > LongestDetour)
        {
            throw UnreadablePdfException.Damaged(reference.ToString());
        }

        var value = Read(reference.Number, entry);
        _underway.Remove(reference.Number);
        _objects[reference.Number] = value;
        return value;
    }

    private PdfObject ReadInFile(int number, XrefEntry entry)
    {
        var reference = new PdfReference(number, entry.Generation);
        if (entry.Place >= Bytes.Length - Origin)
        {
            throw UnreadablePdfException.Damaged(reference.ToString());
        }

        // No object reaches into the next one, so that reading all of them reads the file once.
        var next = Array.BinarySearch(_starts, (int)entry.Place + 1);
        next = next < 0 ? ~next : next;
        var end = next < _starts.Length ? Origin + _starts[next] : Bytes.Length;
        var found = IndirectObject.Read(Bytes, new PdfLexer(Bytes, Origin + (int)entry.Place, end), Resolve);
        return found.Reference == reference ? found.Value : throw UnreadablePdfException.Damaged(reference.ToString());
    }

    private ObjectStream Stream(int number)
    {
        if (_streams.TryGetValue(number, out var known))
        {
            return known;
        }

        var reference = new PdfReference(number, 0);
        if (!References.Entries.TryGetValue(number, out var entry) || entry.Kind != XrefKind.InFile || Find(reference) is not PdfStream stream)
        {
            throw UnreadablePdfException.Damaged(reference.ToString());
        }

        var opened = new ObjectStream(stream.Dictionary, StreamDecoding.Decode(stream, Resolve, _budget, reference.ToString()), reference.ToString());
        _streams[number] = opened;
        return opened;
    }
}
