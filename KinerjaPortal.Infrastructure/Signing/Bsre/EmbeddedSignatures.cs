using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;

namespace KinerjaPortal.Infrastructure.Signing.Bsre;

/// <summary>
/// The signatures inside a PDF that hold over the bytes they name. Looks for byte ranges as text, which PDF demands to stand in clear,
/// and asks of no certificate where it comes from: that is for who verifies, and for the service.
/// </summary>
internal static class EmbeddedSignatures
{
    private const int Numbers = 4;

    /// <summary>The certificates of those who signed, in the order of the file.</summary>
    public static IReadOnlyList<SigningCertificate> In(ReadOnlyMemory<byte> pdf)
    {
        var found = new List<SigningCertificate>();
        var key = "/ByteRange"u8;
        var from = 0;
        for (var next = pdf.Span.IndexOf(key); next >= 0; next = pdf.Span[from..].IndexOf(key))
        {
            from += next + key.Length;
            if (Range(pdf.Span[from..]) is { } range && Signer(pdf.Span, range) is { } signer)
            {
                found.Add(signer);
            }
        }

        return found;
    }

    /// <summary>Four numbers in square brackets: where each of two parts begins, and how long it is.</summary>
    private static int[]? Range(ReadOnlySpan<byte> text)
    {
        var numbers = new int[Numbers];
        var rest = text.TrimStart(" \r\n\t["u8);
        for (var i = 0; i < Numbers; i++)
        {
            if (!Utf8Parser.TryParse(rest, out numbers[i], out var length) || numbers[i] < 0)
            {
                return null;
            }

            rest = rest[length..].TrimStart(" \r\n\t"u8);
        }

        return numbers;
    }

    private static SigningCertificate? Signer(ReadOnlySpan<byte> pdf, int[] range)
    {
        var (begin, length, second, secondLength) = (range[0], (long)range[1], range[2], (long)range[3]);
        if (begin + length > second || second + secondLength > pdf.Length)
        {
            return null;
        }

        // Between the two parts: the signature in hexadecimal, in angle brackets, with zeros behind it.
        var gap = pdf[(begin + (int)length)..second];
        if (gap.Length < 2 || gap[0] != '<' || gap[^1] != '>')
        {
            return null;
        }

        try
        {
            byte[] content = [.. pdf.Slice(begin, (int)length), .. pdf.Slice(second, (int)secondLength)];
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(Convert.FromHexString(Encoding.ASCII.GetString(gap[1..^1])));
            cms.CheckSignature(verifySignatureOnly: true);
            using var certificate = cms.SignerInfos[0].Certificate;
            return certificate?.Describe();
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
