using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>A command's id, made by the client, so that the same command sent again does nothing twice.</summary>
/// <param name="Request">What is asked; the same key with another request is a mistake of the client.</param>
public sealed record CommandId(Guid PersonId, string Key, string Request)
{
    /// <summary>Longest key that is taken, in characters.</summary>
    public const int MaxKeyLength = TextLimits.CommandKey;

    /// <summary>
    /// As the key is stored: which keys are the same is then the same on every database, and not for a collation to say, which
    /// on SQL Server is blind to capitals and to spaces behind.
    /// </summary>
    public string StoredKey { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    /// <summary>Any text in a length that fits into a request; the same text gives the same.</summary>
    public static string Digest(string? text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text?.Trim() ?? "")).AsSpan(0, 16));
}
