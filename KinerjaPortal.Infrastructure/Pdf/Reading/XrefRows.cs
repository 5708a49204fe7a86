namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>The rows of a cross-reference stream: three numbers each, of widths that the stream gives.</summary>
internal sealed class XrefRows(ReadOnlyMemory<byte> data, IReadOnlyList<int> widths)
{
    private int _position;

    public bool TryRead(out XrefEntry entry)
    {
        entry = default;
        if (_position + widths.Sum() > data.Length)
        {
            return false;
        }

        // A type that is not written means an object in the file.
        var kind = widths[0] == 0 ? 1 : Number(widths[0]);
        var second = Number(widths[1]);
        var third = Number(widths[2]);
        entry = kind switch
        {
            1 when second > 0 => new XrefEntry(XrefKind.InFile, second, (int)Math.Min(third, int.MaxValue)),
            2 => new XrefEntry(XrefKind.InObjectStream, second, 0),

            // Free, or of a type that is yet to be invented, which reads as null.
            _ => default,
        };
        return true;
    }

    private long Number(int width)
    {
        ulong value = 0;
        foreach (var part in data.Span.Slice(_position, width))
        {
            value = (value << 8) | part;
        }

        _position += width;
        return (long)Math.Min(value, long.MaxValue);
    }
}
