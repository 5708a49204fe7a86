namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>The first bytes by which files are known.</summary>
internal static class Marks
{
    private const int DosHeaderBytes = 64;

    /// <summary>What a system would run: Windows, Linux, macOS, Java, a shortcut, or a script that names its interpreter.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head) => head switch
    {
        // A text may begin with these two letters; the header that they begin in a program always has zeros.
        [(byte)'M', (byte)'Z', ..] => head[..Math.Min(head.Length, DosHeaderBytes)].Contains((byte)0),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => true,
        [(byte)'#', (byte)'!', ..] => true,
        [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..] or [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..] => true,
        [0xCA, 0xFE, 0xBA, 0xBE or 0xBF, ..] or [0xBE or 0xBF, 0xBA, 0xFE, 0xCA, ..] => true,
        [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0, ..] => true,
        _ => false,
    };

    /// <summary>The container of Office before 2007, and of every Office file under a password.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>White space before it is seen in the wild; anything else there could make it two files in one.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> head) =>
        (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8).StartsWith("%PDF-"u8);

    public static bool IsPng(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    public static bool IsJpg(ReadOnlySpan<byte> head) => head is [0xFF, 0xD8, 0xFF, ..];

    /// <summary>An archive, also one without any file in it.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);
}
