using System.IO.Compression;
using System.Runtime.InteropServices;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Inflates what may be damaged, or made to inflate without end.</summary>
internal static class Zlib
{
    /// <returns>How many bytes came out, a little more than asked for where there are more; null where they are damaged.</returns>
    public static long? Inflate(ReadOnlyMemory<byte> deflated, long most, Stream into)
    {
        using var source = MemoryMarshal.TryGetArray(deflated, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(deflated.ToArray(), writable: false);
        using var inflating = new ZLibStream(source, CompressionMode.Decompress);
        var piece = new byte[32 * 1024];
        long inflated = 0;
        try
        {
            for (var read = inflating.Read(piece); read > 0; read = inflating.Read(piece))
            {
                into.Write(piece, 0, read);
                inflated += read;
                if (inflated > most)
                {
                    break;
                }
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            // zlib tells most damage by the one, and a preset dictionary that nobody gave it by the other.
            return null;
        }

        return inflated;
    }
}
