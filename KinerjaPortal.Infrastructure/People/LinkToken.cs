using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>The secret of a link: 256 random bits, so nobody tries them through, and a plain hash of it is enough for the database.</summary>
internal static class LinkToken
{
    private const int Bytes = 32;

    /// <summary>80 bits, in the signs of a code that people type: enough where guesses are limited by address and a day is all they have.</summary>
    private const int TypedLength = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>One that may be typed.</summary>
    public static string NewTyped() => ReadableCode.Grouped(ReadableCode.Of(RandomNumberGenerator.GetBytes(TypedLength), TypedLength), 4).ToLowerInvariant();

    /// <summary>What is kept of it. One that was typed counts however it was written.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReadableCode.Read(token, TypedLength) ?? token)));
}
