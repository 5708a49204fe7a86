using System.IO.Compression;
using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>
/// Inflates what the structure of one file is kept in, and no more than a bounded amount of it: a few kilobytes can be made to
/// inflate to gigabytes.
/// </summary>
internal sealed class InflationBudget(int bytes = InflationBudget.LargestStructure)
{
    // The cross-references and object streams of a document of ten thousand pages stay below this.
    private const int LargestStructure = 192 * 1024 * 1024;

    private int _left = bytes;

    public byte[] Inflate(ReadOnlyMemory<byte> deflated, string where)
    {
        using var inflated = new MemoryStream();
        using var inflating = new ZLibStream(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
        var piece = new byte[32 * 1024];
        try
        {
            for (var read = inflating.Read(piece); read > 0; read = inflating.Read(piece))
            {
                _left -= read;
                if (_left < 0)
                {
                    throw UnreadablePdfException.BeyondLimits(where);
                }

                inflated.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw UnreadablePdfException.Damaged(where);
        }

        return inflated.ToArray();
    }
}
