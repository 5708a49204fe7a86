using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Chains the events of a cycle: each hash is SHA-256 over the previous one and everything the row says, so that a row
/// changed, removed or slipped in afterwards is found by reading the cycle's events in order. A chain per cycle and not
/// one for the table, so that two cycles never wait for each other.
/// </summary>
internal static class HashChain
{
    /// <summary>What the first event of a cycle chains on.</summary>
    public static readonly string Beginning = new('0', 64);

    public static string Next(
        string previousHash, Guid opdId, Guid cycleId, int version, string kind, string payload,
        Guid actorId, string actorName, string? actedFor, DateTimeOffset at)
    {
        // Lines cannot run into each other: no part but the last can hold a line break (payloads are JSON).
        var text = string.Join('\n',
            previousHash, opdId.ToString("D"), cycleId.ToString("D"), version.ToString(CultureInfo.InvariantCulture), kind, payload,
            actorId.ToString("D"), actedFor ?? "", at.UtcTicks.ToString(CultureInfo.InvariantCulture), actorName);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
