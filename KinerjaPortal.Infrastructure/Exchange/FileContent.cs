namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>What kind of file its first bytes say it is; its name is not asked.</summary>
internal static class FileContent
{
    /// <returns>Null for a file of no kind that is read here.</returns>
    public static SheetFormat? FormatOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return SheetFormat.Xlsx;
        }

        return FirstSign(content) switch
        {
            '{' or '[' => SheetFormat.Json,
            '<' => SheetFormat.Bpmn,
            _ => null,
        };
    }

    /// <summary>The container of Office before 2007, and of every Office file under a password.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>The first sign that is no white space, in UTF-8 or, for XML, in UTF-16 with its mark.</summary>
    private static char FirstSign(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> text = content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => content[3..],
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => content[2..],
            _ => content,
        };
        var start = text.IndexOfAnyExcept(" \t\r\n\0"u8);
        return start < 0 ? '\0' : (char)text[start];
    }
}
