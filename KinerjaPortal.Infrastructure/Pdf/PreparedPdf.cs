using System.Text;

namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>A PDF that is complete but for the signature itself, whose place is kept free by zeros in hexadecimal.</summary>
public sealed class PreparedPdf
{
    private readonly byte[] _document;
    private readonly int _gap;
    private readonly int _afterGap;

    /// <param name="document">The whole file.</param>
    /// <param name="gap">Where the angle bracket before the zeros stands.</param>
    /// <param name="afterGap">What follows the angle bracket after them.</param>
    internal PreparedPdf(byte[] document, int gap, int afterGap)
    {
        _document = document;
        _gap = gap;
        _afterGap = afterGap;
    }

    /// <summary>How many bytes a signature may have.</summary>
    public int RoomForCms => (_afterGap - _gap - 2) / 2;

    /// <summary>What the signature is made over: everything but its own place.</summary>
    public byte[] SignedBytes => [.. _document.AsSpan(0, _gap), .. _document.AsSpan(_afterGap)];

    /// <summary>The file with its signature.</summary>
    /// <exception cref="ArgumentException">The signature is larger than the room that was asked for.</exception>
    public byte[] Complete(ReadOnlySpan<byte> cms)
    {
        if (cms.Length > RoomForCms)
        {
            throw new ArgumentException($"The signature has {cms.Length} bytes and its place {RoomForCms}.", nameof(cms));
        }

        var signed = _document.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(cms), signed.AsSpan(_gap + 1));
        return signed;
    }
}
