using System.Buffers.Binary;
using System.Text;

namespace KinerjaPortal.Infrastructure.Documents;

/// <summary>
/// The names in a zip file, read from its directory alone. By hand, because the framework's reader takes the whole directory
/// into memory, and a file of the size that an office may upload can name millions.
/// </summary>
public static class ZipContents
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint Zip64LocatorSignature = 0x07064b50;
    private const uint Zip64EndSignature = 0x06064b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;
    private const ushort Zip64Sizes = 1;

    /// <summary>Up to <paramref name="most"/> entries in the order of the directory; null where the file has none that can be read.</summary>
    /// <param name="content">Able to seek.</param>
    public static IReadOnlyList<ZipEntryName>? Read(Stream content, int most)
    {
        try
        {
            if (DirectoryOf(content) is not { } directory)
            {
                return null;
            }

            content.Position = directory;
            var entries = new List<ZipEntryName>();
            while (entries.Count < most && Next(content) is { } entry)
            {
                entries.Add(entry);
            }

            return entries;
        }
        catch (Exception damaged) when (damaged is EndOfStreamException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static long? DirectoryOf(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, EndLength + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (UInt32(tail, at) == EndSignature)
            {
                var offset = UInt32(tail, at + 16);
                return offset == uint.MaxValue ? Zip64DirectoryOf(content, content.Length - tail.Length + at) : offset;
            }
        }

        return null;
    }

    /// <summary>A directory beyond 4 GB is said by a second end, whose place stands right before the first.</summary>
    private static long? Zip64DirectoryOf(Stream content, long end)
    {
        var locator = ReadAt(content, end - 20, 20);
        if (UInt32(locator, 0) != Zip64LocatorSignature)
        {
            return null;
        }

        var end64 = ReadAt(content, Int64(locator, 8), 56);
        return UInt32(end64, 0) == Zip64EndSignature ? Int64(end64, 48) : null;
    }

    private static ZipEntryName? Next(Stream content)
    {
        var head = new byte[EntryLength];
        if (content.ReadAtLeast(head, EntryLength, throwOnEndOfStream: false) < EntryLength || UInt32(head, 0) != EntrySignature)
        {
            return null;
        }

        var name = new byte[UInt16(head, 28)];
        content.ReadExactly(name);
        var extra = new byte[UInt16(head, 30)];
        content.ReadExactly(extra);
        content.Position += UInt16(head, 32);
        var size = UInt32(head, 24);
        return new ZipEntryName(Encoding.UTF8.GetString(name), size == uint.MaxValue ? LongSizeIn(extra) ?? size : size);
    }

    private static long? LongSizeIn(byte[] extra)
    {
        for (var at = 0; at + 4 <= extra.Length; at += 4 + UInt16(extra, at + 2))
        {
            if (UInt16(extra, at) == Zip64Sizes && at + 12 <= extra.Length)
            {
                return Int64(extra, at + 4);
            }
        }

        return null;
    }

    private static byte[] ReadAt(Stream content, long position, int count)
    {
        var bytes = new byte[count];
        content.Position = position;
        content.ReadExactly(bytes);
        return bytes;
    }

    private static ushort UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long Int64(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
}

/// <summary>A line of a zip file's directory, as the file says it.</summary>
/// <param name="Size">Unpacked, in bytes.</param>
public sealed record ZipEntryName(string Name, long Size);
