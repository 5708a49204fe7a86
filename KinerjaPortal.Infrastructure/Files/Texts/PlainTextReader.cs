using System.Text;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>Text files, whatever program of whatever year wrote them.</summary>
internal static class PlainTextReader
{
    /// <summary>More than the most words that are kept, in the widest encoding.</summary>
    private const int MaxBytes = 1024 * 1024;
    private const int WindowsLatin1 = 1252;

    public static bool Read(Stream content, ContentSink sink)
    {
        using var reader = Open(content, sink);
        while (reader.ReadLine() is { } line)
        {
            if (sink.IsFull)
            {
                sink.MarkCut();
                break;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                sink.Paragraph(line.TrimEnd(), headingLevel: 0);
            }
        }

        return true;
    }

    /// <summary>The text by its mark (UTF-8 or UTF-16), else as UTF-8 where it is sound, else as an older Windows writes.</summary>
    public static StringReader Open(Stream content, ContentSink sink)
    {
        var bytes = new byte[MaxBytes];
        var length = content.ReadAtLeast(bytes, MaxBytes, throwOnEndOfStream: false);
        if (length == MaxBytes && content.ReadByte() >= 0)
        {
            sink.MarkCut();
        }

        return new StringReader(Decode(bytes.AsSpan(0, length)));
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => IsSound(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(WindowsLatin1)!.GetString(bytes),
    };

    /// <summary>Without flushing: where only the first part of a file is read, its last letter may be half there.</summary>
    private static bool IsSound(ReadOnlySpan<byte> bytes)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder().GetCharCount(bytes, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
