using System.Buffers;
using System.Text;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>Whether a file is text and nothing else: UTF-8, UTF-16 with its mark, or what Windows writes in Western Europe and Indonesia.</summary>
internal static class PlainTextCheck
{
    private const int BufferBytes = 64 * 1024;

    // All but tab, line feed, form feed, carriage return, and the end mark of old DOS programs.
    private static readonly SearchValues<byte> s_otherControls = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0B, 0x0E, 0x0F,
        0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F,
    ]);

    // Places of Windows-1252 at which nothing stands.
    private static readonly SearchValues<byte> s_notInWindows1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    public static bool Is(Stream content)
    {
        Span<byte> mark = stackalloc byte[2];
        content.Position = 0;
        return content.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && mark is [0xFF, 0xFE] or [0xFE, 0xFF]
            ? IsUtf16(content, bigEndian: mark[0] == 0xFE)
            : IsBytesOfText(content);
    }

    private static bool IsUtf16(Stream content, bool bigEndian)
    {
        // Beginning after the mark.
        using var reader = new StreamReader(
            content, new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, BufferBytes, leaveOpen: true);
        var buffer = new char[BufferBytes];
        try
        {
            while (reader.Read(buffer) is > 0 and var count)
            {
                if (buffer.AsSpan(0, count).IndexOfAnyInRange('\0', '\u0008') >= 0)
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>One reading for both: what is no UTF-8 may still be Windows-1252.</summary>
    private static bool IsBytesOfText(Stream content)
    {
        content.Position = 0;
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (isUtf8, isWindows1252) = (true, true);
        var buffer = new byte[BufferBytes];
        var letters = new char[BufferBytes + 1];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            var piece = buffer.AsSpan(0, count);
            if (piece.IndexOfAny(s_otherControls) >= 0)
            {
                return false;
            }

            isWindows1252 = isWindows1252 && piece.IndexOfAny(s_notInWindows1252) < 0;
            isUtf8 = isUtf8 && Decodes(decoder, piece, letters, flush: false);
            if (!isUtf8 && !isWindows1252)
            {
                return false;
            }
        }

        return isWindows1252 || (isUtf8 && Decodes(decoder, [], letters, flush: true));
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> piece, Span<char> letters, bool flush)
    {
        try
        {
            decoder.GetChars(piece, letters, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
