using System.Security.Cryptography;
using System.Text;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>A command's id, made by the client, so that the same command sent again does nothing twice.</summary>
/// <param name="Request">What is asked; the same key with another request is a mistake of the client.</param>
public sealed record CommandId(Guid PersonId, string Key, string Request)
{
    /// <summary>Longest key that is taken, in characters.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>Any text in a length that fits into a request; the same text gives the same.</summary>
    public static string Digest(string? text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text?.Trim() ?? "")).AsSpan(0, 16));
}
