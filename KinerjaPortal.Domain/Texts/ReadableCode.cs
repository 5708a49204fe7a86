namespace KinerjaPortal.Domain.Texts;

/// <summary>
/// A random code that people read and type: Crockford's base 32 (no I, L, O, U), five bits a character. The random bits come from outside,
/// because the domain has none.
/// </summary>
public static class ReadableCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A code of random bytes, five bits of each.</summary>
    /// <param name="random">At least as many bytes of a cryptographic generator as the code is to have characters.</param>
    public static string Of(ReadOnlySpan<byte> random, int length)
    {
        if (random.Length < length)
        {
            throw new ArgumentException($"A code takes {length} random bytes.", nameof(random));
        }

        var code = new char[length];
        for (var i = 0; i < length; i++)
        {
            code[i] = Alphabet[random[i] & 31];
        }

        return new string(code);
    }

    /// <summary>What somebody typed or scanned as a code of this length, or null where it can be none: small letters, spaces and dashes are forgiven, as are O, I and L.</summary>
    public static string? Read(string? typed, int length)
    {
        if (typed is null || typed.Length > 2 * length)
        {
            return null;
        }

        Span<char> code = stackalloc char[length];
        var count = 0;
        foreach (var sign in typed.ToUpperInvariant())
        {
            var read = sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign };
            if (read is ' ' or '-')
            {
                continue;
            }

            if (count == length || !Alphabet.Contains(read, StringComparison.Ordinal))
            {
                return null;
            }

            code[count++] = read;
        }

        return count == length ? new string(code) : null;
    }

    /// <summary>In groups, as it is printed and read aloud.</summary>
    public static string Grouped(string code, int size) => string.Join('-', code.Chunk(size).Select(group => new string(group)));
}
