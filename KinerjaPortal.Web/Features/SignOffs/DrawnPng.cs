using System.Buffers.Binary;
using System.IO.Compression;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>
/// Looks whether what came as a drawing is one: a PNG as a browser's canvas makes it, whole, and of a size that fits under a name.
/// What is kept here is laid into documents later, when it is too late to refuse it.
/// </summary>
internal static class DrawnPng
{
    private const int MostPixels = 4096;
    private const int ColourWithAlpha = 6;
    private const int Colour = 2;

    private static ReadOnlySpan<byte> Mark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsOne(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Mark))
        {
            return false;
        }

        using var picture = new MemoryStream();
        (int Width, int Height, int Channels)? size = null;
        for (var rest = content[Mark.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
            {
                return false;
            }

            var kind = rest[4..8];
            var data = rest.Slice(8, (int)length);
            if (kind.SequenceEqual("IHDR"u8))
            {
                size = SizeOf(data);
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                picture.Write(data);
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                return size is { } drawn && Unpacks(picture, drawn);
            }

            rest = rest[(12 + (int)length)..];
        }

        return false;
    }

    private static (int Width, int Height, int Channels)? SizeOf(ReadOnlySpan<byte> header) =>
        header.Length == 13
        && BinaryPrimitives.ReadInt32BigEndian(header) is > 0 and <= MostPixels and var width
        && BinaryPrimitives.ReadInt32BigEndian(header[4..]) is > 0 and <= MostPixels and var height
        && (header[8], header[9], header[12]) is (8, ColourWithAlpha or Colour, 0)
            ? (width, height, header[9] == Colour ? 3 : 4)
            : null;

    /// <summary>To exactly so many bytes as its size says: a filter's byte before each row.</summary>
    private static bool Unpacks(MemoryStream picture, (int Width, int Height, int Channels) size)
    {
        picture.Position = 0;
        var left = (long)size.Height * ((size.Width * size.Channels) + 1);
        var buffer = new byte[64 * 1024];
        try
        {
            using var unpacked = new ZLibStream(picture, CompressionMode.Decompress);
            while (left >= 0 && unpacked.Read(buffer) is > 0 and var read)
            {
                left -= read;
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return left == 0;
    }
}
