using System.Buffers.Binary;
using System.Text;

namespace KinerjaPortal.Bench;

/// <summary>Reads one message of a circuit, value by value.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public int ReadArray()
    {
        var kind = Take(1)[0];
        return kind switch
        {
            >= 0x90 and <= 0x9f => kind & 0x0f,
            0xdc => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xdd => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            _ => throw Unexpected(kind),
        };
    }

    public long ReadWhole()
    {
        var kind = Take(1)[0];
        return kind switch
        {
            <= 0x7f => kind,
            >= 0xe0 => (sbyte)kind,
            0xcc => Take(1)[0],
            0xcd => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf or 0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            0xd0 => (sbyte)Take(1)[0],
            0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            _ => throw Unexpected(kind),
        };
    }

    /// <summary>A text, or null.</summary>
    public string? ReadText()
    {
        var kind = Take(1)[0];
        return kind switch
        {
            0xc0 => null,
            >= 0xa0 and <= 0xbf => Encoding.UTF8.GetString(Take(kind & 0x1f)),
            0xd9 => Encoding.UTF8.GetString(Take(Take(1)[0])),
            0xda => Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2)))),
            0xdb => Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadInt32BigEndian(Take(4)))),
            _ => throw Unexpected(kind),
        };
    }

    public ReadOnlySpan<byte> ReadBytes()
    {
        var kind = Take(1)[0];
        return kind switch
        {
            0xc4 => Take(Take(1)[0]),
            0xc5 => Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xc6 => Take(BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            _ => throw Unexpected(kind),
        };
    }

    /// <summary>The headers of a message, which are none.</summary>
    public void SkipHeaders()
    {
        if (Take(1)[0] is var kind && kind != 0x80)
        {
            throw Unexpected(kind);
        }
    }

    private static InvalidOperationException Unexpected(byte kind) => new($"A circuit said something unexpected: 0x{kind:x2}.");

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
