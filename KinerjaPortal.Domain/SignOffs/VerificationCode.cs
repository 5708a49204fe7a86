using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>
/// The code under a signed document. 26 characters hold 130 bits: from one nobody gets to another, and nobody learns how many there are.
/// </summary>
public static class VerificationCode
{
    public const int Length = 26;

    /// <summary>A code of random bytes, five bits of each.</summary>
    /// <param name="random">At least <see cref="Length"/> bytes of a cryptographic generator.</param>
    public static string Of(ReadOnlySpan<byte> random) => ReadableCode.Of(random, Length);

    /// <summary>What somebody typed or scanned as a code, or null where it can be none.</summary>
    public static string? Read(string? typed) => ReadableCode.Read(typed, Length);

    /// <summary>In groups, as it is printed and read aloud.</summary>
    public static string Grouped(string code) => ReadableCode.Grouped(code, 5);
}
