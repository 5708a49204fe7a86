using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KinerjaPortal.Domain.People;

/// <summary>
/// The six digits that an app on the phone shows for half a minute (TOTP, RFC 6238, as every such app has it: SHA-1, six digits, thirty
/// seconds). Here and not by Identity's, which does not say of which half minute a code is, so that it could be taken twice.
/// </summary>
public static class AuthenticatorCode
{
    /// <summary>RFC 4226, 4: the length of the hash.</summary>
    public const int KeyBytes = 20;

    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(30);

    /// <summary>The number of the half minute.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)s_step.TotalSeconds;

    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard's own, and what the apps can: forging a code needs no collision but the key.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFFFFFF) % Modulus;
        return number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>
    /// Of which half minute a typed code is: this one, or one beside it, because clocks differ and typing takes time. Null where it is none
    /// of them, or not newer than the last one that was taken.
    /// </summary>
    public static long? MatchingStep(ReadOnlySpan<byte> key, string? typed, DateTimeOffset now, long lastStep)
    {
        if (Read(typed) is not { } code)
        {
            return null;
        }

        var current = StepAt(now);
        for (var step = Math.Max(current - 1, lastStep + 1); step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(key, step)), Encoding.ASCII.GetBytes(code)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>Six digits, with or without the space in their middle that apps show; null for anything else.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 2 * Digits)
        {
            return null;
        }

        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        return code.Length == Digits && code.All(char.IsAsciiDigit) ? code : null;
    }

    /// <summary>A key as the apps take it, by a picture or typed (RFC 4648, without filling up).</summary>
    public static string Written(ReadOnlySpan<byte> key)
    {
        var written = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var one in key)
        {
            (bits, count) = ((bits << 8) | one, count + 8);
            for (; count >= 5; count -= 5)
            {
                written.Append(Base32[(bits >> (count - 5)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return (count > 0 ? written.Append(Base32[(bits << (5 - count)) & 31]) : written).ToString();
    }

    /// <summary>What a phone's app reads from a picture.</summary>
    public static string Address(string issuer, string account, ReadOnlySpan<byte> key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Written(key)}&issuer={Uri.EscapeDataString(issuer)}";
}
