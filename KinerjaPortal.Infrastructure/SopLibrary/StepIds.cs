using System.Security.Cryptography;
using System.Text;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>
/// Ids of steps, made from their names, so that every installation and every later version of a file has the same ones.
/// </summary>
internal static class StepIds
{
    /// <summary>A name-based UUID of version 8 with SHA-256, as RFC 9562 appendix B.2 shows it.</summary>
    public static Guid For(string slug, string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{slug}:{key}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
