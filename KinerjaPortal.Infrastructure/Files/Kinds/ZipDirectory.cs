using System.Buffers.Binary;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>
/// Where an archive's directory begins, read by hand before anything else reads the archive: whoever reads a directory holds all of
/// it in memory, and it can be made as long as the file.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>Longest directory that is read: some 80,000 files.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorBytes = 20;
    private const int OffsetAt = 16;
    private const int LargeEndBytes = 56;
    private const int LargeOffsetAt = 48;
    private const int LocatedAt = 8;

    /// <summary>Whether there is a directory and it is of a bearable length.</summary>
    public static bool IsBearable(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, EndBytes + LongestComment + LocatorBytes)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndBytes)
        {
            return false;
        }

        long begins = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + OffsetAt));
        if (begins == uint.MaxValue)
        {
            begins = OfLarge(content, tail.AsSpan(0, end));
        }

        return begins >= 0 && begins <= content.Length && content.Length - begins <= MostBytes + tail.Length;
    }

    /// <summary>An archive of more than 4 GB, or one that is written as such, says it in a record before the last.</summary>
    private static long OfLarge(Stream content, ReadOnlySpan<byte> before)
    {
        if (before.Length < LocatorBytes || !before[^LocatorBytes..].StartsWith("PK\u0006\u0007"u8))
        {
            return -1;
        }

        var at = BinaryPrimitives.ReadInt64LittleEndian(before[^LocatorBytes..][LocatedAt..]);
        if (at < 0 || at > content.Length - LargeEndBytes)
        {
            return -1;
        }

        Span<byte> end = stackalloc byte[LargeEndBytes];
        content.Position = at;
        content.ReadExactly(end);
        return end.StartsWith("PK\u0006\u0006"u8) ? BinaryPrimitives.ReadInt64LittleEndian(end[LargeOffsetAt..]) : -1;
    }
}
