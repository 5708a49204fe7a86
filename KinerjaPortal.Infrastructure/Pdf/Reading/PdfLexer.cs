using System.Buffers;
using System.Text;
using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Cuts bytes into tokens (ISO 32000-1, 7.2 and 7.3).</summary>
/// <param name="end">Where reading stops, though the bytes go on.</param>
/// <param name="place">What these bytes are, for the naming of damage; empty for the file itself.</param>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, int position, int end, string place = "")
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    public int Position { get; set; } = position;

    public int End { get; } = Math.Min(end, bytes.Length);

    private ReadOnlySpan<byte> Window => bytes.Span[..End];

    public UnreadablePdfException Damage(int at) => UnreadablePdfException.Damaged($"{place}@ {at}");

    public PdfToken Next()
    {
        SkipSpace();
        if (Position >= End)
        {
            return new PdfToken(PdfTokenKind.End, "", [], End);
        }

        var start = Position;
        switch ((char)Window[start])
        {
            case '[':
                return Mark(PdfTokenKind.ArrayStart, 1);
            case ']':
                return Mark(PdfTokenKind.ArrayEnd, 1);
            case '<' when Follows('<'):
                return Mark(PdfTokenKind.DictionaryStart, 2);
            case '>' when Follows('>'):
                return Mark(PdfTokenKind.DictionaryEnd, 2);
            case '<':
                Position++;
                return new PdfToken(PdfTokenKind.String, "", HexString(start), start);
            case '(':
                Position++;
                return new PdfToken(PdfTokenKind.String, "", LiteralString(start), start);
            case '/':
                Position++;
                return new PdfToken(PdfTokenKind.Name, NameOf(Regular()), [], start);
            case '>' or ')' or '{' or '}':
                throw Damage(start);
            default:
                return NumberOrKeyword(Regular(), start);
        }
    }

    /// <summary>Whether the next token begins with such a byte; the token itself stays unread.</summary>
    public bool NextStartsWith(Func<byte, bool> first)
    {
        SkipSpace();
        return Position < End && first(Window[Position]);
    }

    /// <summary>What stands behind the keyword <c>stream</c>: one end of line, which is not part of the data.</summary>
    public void SkipEndOfLineOfStream()
    {
        if (Position < End && Window[Position] == '\r')
        {
            Position++;
        }

        if (Position >= End || Window[Position] != '\n')
        {
            throw Damage(Position);
        }

        Position++;
    }

    private static bool IsSpace(byte value) => value is 0 or (byte)'\t' or (byte)'\n' or 12 or (byte)'\r' or (byte)' ';

    private static bool IsRegular(byte value) => !IsSpace(value) && !"()<>[]{}/%"u8.Contains(value);

    private PdfToken Mark(PdfTokenKind kind, int length)
    {
        var start = Position;
        Position += length;
        return new PdfToken(kind, "", [], start);
    }

    private bool Follows(char value) => Position + 1 < End && Window[Position + 1] == value;

    private void SkipSpace()
    {
        var window = Window;
        while (Position < End)
        {
            if (window[Position] == '%')
            {
                var line = window[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = line < 0 ? End : Position + line;
            }
            else if (IsSpace(window[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private ReadOnlySpan<byte> Regular()
    {
        var window = Window;
        var start = Position;
        while (Position < End && IsRegular(window[Position]))
        {
            Position++;
        }

        return window[start..Position];
    }

    private PdfToken NumberOrKeyword(ReadOnlySpan<byte> word, int start)
    {
        var text = Encoding.Latin1.GetString(word);
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
        {
            return new PdfToken(PdfTokenKind.Keyword, text, [], start);
        }

        var digits = text.AsSpan().TrimStart("+-");
        var isNumber = text.Length - digits.Length <= 1 && digits.Length is > 0 and <= 64
            && digits.Count('.') <= 1 && digits.ContainsAnyInRange('0', '9') && !digits.ContainsAnyExcept(OfNumbers);
        return isNumber ? new PdfToken(PdfTokenKind.Number, text, [], start) : throw Damage(start);
    }

    private static string NameOf(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'#'))
        {
            return Encoding.Latin1.GetString(raw);
        }

        var name = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[i + 1]) && char.IsAsciiHexDigit((char)raw[i + 2]))
            {
                name.Append((char)Convert.ToInt32(Encoding.ASCII.GetString(raw.Slice(i + 1, 2)), 16));
                i += 2;
            }
            else
            {
                name.Append((char)raw[i]);
            }
        }

        return name.ToString();
    }

    private byte[] HexString(int start)
    {
        var length = Window[Position..].IndexOf((byte)'>');
        if (length < 0)
        {
            throw Damage(start);
        }

        var digits = Window.Slice(Position, length);
        Position += length + 1;
        return HexDigits.Read(digits) ?? throw Damage(start);
    }

    private byte[] LiteralString(int start)
    {
        var window = Window;
        var text = new List<byte>();
        var open = 1;
        while (Position < End)
        {
            var value = window[Position++];
            switch ((char)value)
            {
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    return [.. text];
                case '\\':
                    Escape(window, text);
                    continue;
                case '\r':
                    // Every end of line inside a string reads as one line feed.
                    Position += Position < End && window[Position] == '\n' ? 1 : 0;
                    value = (byte)'\n';
                    break;
                default:
                    break;
            }

            text.Add(value);
        }

        throw Damage(start);
    }

    private void Escape(ReadOnlySpan<byte> window, List<byte> text)
    {
        if (Position >= End)
        {
            return;
        }

        var value = window[Position++];
        switch ((char)value)
        {
            case >= '0' and <= '7':
                var code = value - '0';
                for (var more = 0; more < 2 && Position < End && window[Position] is >= (byte)'0' and <= (byte)'7'; more++)
                {
                    code = (code * 8) + window[Position++] - '0';
                }

                text.Add((byte)code);
                break;
            case '\r':
                Position += Position < End && window[Position] == '\n' ? 1 : 0;
                break;
            case '\n':
                break;
            default:
                text.Add((char)value switch
                {
                    'n' => (byte)'\n',
                    'r' => (byte)'\r',
                    't' => (byte)'\t',
                    'b' => (byte)'\b',
                    'f' => (byte)'\f',
                    _ => value,
                });
                break;
        }
    }
}
