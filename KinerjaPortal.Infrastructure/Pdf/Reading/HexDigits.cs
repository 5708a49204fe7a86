namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Bytes written as hexadecimal digits: in strings and in streams of <c>/ASCIIHexDecode</c>.</summary>
internal static class HexDigits
{
    /// <summary>White space between the digits says nothing, and a missing last digit is zero.</summary>
    /// <returns>Null where something else than digits is found.</returns>
    public static byte[]? Read(ReadOnlySpan<byte> digits)
    {
        var bytes = new List<byte>(digits.Length / 2);
        var high = -1;
        foreach (var digit in digits)
        {
            if (digit is 0 or (byte)'\t' or (byte)'\n' or 12 or (byte)'\r' or (byte)' ')
            {
                continue;
            }

            if (!char.IsAsciiHexDigit((char)digit))
            {
                return null;
            }

            var value = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
            if (high < 0)
            {
                high = value;
            }
            else
            {
                bytes.Add((byte)((high << 4) | value));
                high = -1;
            }
        }

        if (high >= 0)
        {
            bytes.Add((byte)(high << 4));
        }

        return [.. bytes];
    }
}
