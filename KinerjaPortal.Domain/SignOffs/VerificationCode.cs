namespace KinerjaPortal.Domain.SignOffs;

/// <summary>
/// The code under a signed document. 26 characters of Crockford's base 32 (no I, L, O, U) hold 130 bits: from one nobody gets to another,
/// and nobody learns how many there are. The random bits come from outside, because the domain has none.
/// </summary>
public static class VerificationCode
{
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A code of random bytes, five bits of each.</summary>
    /// <param name="random">At least <see cref="Length"/> bytes of a cryptographic generator.</param>
    public static string Of(ReadOnlySpan<byte> random)
    {
        if (random.Length < Length)
        {
            throw new ArgumentException($"A code takes {Length} random bytes.", nameof(random));
        }

        var code = new char[Length];
        for (var i = 0; i < Length; i++)
        {
            code[i] = Alphabet[random[i] & 31];
        }

        return new string(code);
    }

    /// <summary>What somebody typed or scanned as a code, or null where it can be none: small letters, spaces and dashes are forgiven, as are O, I and L.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 2 * Length)
        {
            return null;
        }

        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var sign in typed.ToUpperInvariant())
        {
            var read = sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign };
            if (read is ' ' or '-')
            {
                continue;
            }

            if (length == Length || !Alphabet.Contains(read, StringComparison.Ordinal))
            {
                return null;
            }

            code[length++] = read;
        }

        return length == Length ? new string(code) : null;
    }

    /// <summary>In groups, as it is printed and read aloud.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(5).Select(group => new string(group)));
}
