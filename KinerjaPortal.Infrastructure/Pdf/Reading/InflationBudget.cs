using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>
/// Inflates what the structure of one file is kept in, and no more than a bounded amount of it: a few kilobytes can be made to
/// inflate to gigabytes.
/// </summary>
internal sealed class InflationBudget
{
    // The cross-references and object streams of a document of ten thousand pages stay below this.
    private long _left = 192 * 1024 * 1024;

    public byte[] Inflate(ReadOnlyMemory<byte> deflated, string where)
    {
        using var inflated = new MemoryStream();
        _left -= Zlib.Inflate(deflated, _left, inflated) ?? throw UnreadablePdfException.Damaged(where);
        return _left >= 0 ? inflated.ToArray() : throw UnreadablePdfException.BeyondLimits(where);
    }
}
