using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>The secret of a link: 256 random bits, so nobody tries them through, and a plain hash of it is enough for the database.</summary>
internal static class LinkToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
