using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.People;

/// <summary>
/// A code that is taken once in place of the phone's, kept on paper. 16 characters hold 80 bits: a plain hash of it is enough for the
/// database, and nobody tries them through.
/// </summary>
public static class RecoveryCode
{
    public const int Length = 16;

    /// <summary>How many a person gets.</summary>
    public const int Count = 10;

    /// <param name="random">At least <see cref="Length"/> bytes of a cryptographic generator.</param>
    public static string Of(ReadOnlySpan<byte> random) => ReadableCode.Of(random, Length);

    /// <summary>What somebody typed as a code, or null where it can be none.</summary>
    public static string? Read(string? typed) => ReadableCode.Read(typed, Length);

    public static string Grouped(string code) => ReadableCode.Grouped(code, 4);
}
