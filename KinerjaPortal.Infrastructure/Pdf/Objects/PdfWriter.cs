using System.Globalization;
using System.Text;

namespace KinerjaPortal.Infrastructure.Pdf.Objects;

/// <summary>Writes values as PDF, and remembers where the placeholders among them came to stand.</summary>
internal sealed class PdfWriter(MemoryStream output)
{
    private readonly Dictionary<PdfPlaceholder, int> _places = new(ReferenceEqualityComparer.Instance);

    public int Position => (int)output.Position;

    public int PlaceOf(PdfPlaceholder placeholder) => _places[placeholder];

    public void Write(string text) => output.Write(Encoding.Latin1.GetBytes(text));

    public void Write(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public void WriteIndirect(PdfReference reference, PdfObject value)
    {
        Write(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} obj\n"));
        Write(value);
        Write("\nendobj\n");
    }

    public void Write(PdfObject value)
    {
        switch (value)
        {
            case PdfBoolean boolean:
                Write(boolean.Value ? "true" : "false");
                break;
            case PdfNumber number:
                Write(number.Text);
                break;
            case PdfName name:
                Write(NameOf(name.Text));
                break;
            case PdfString text:
                Write($"<{Convert.ToHexStringLower(text.Bytes)}>");
                break;
            case PdfArray array:
                WriteArray(array);
                break;
            case PdfDictionary dictionary:
                WriteDictionary(dictionary);
                break;
            case PdfReference reference:
                Write(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R"));
                break;
            case PdfStream stream:
                WriteStream(stream);
                break;
            case PdfPlaceholder placeholder:
                _places[placeholder] = Position;
                Write(placeholder.Text);
                break;
            default:
                Write("null");
                break;
        }
    }

    private static string NameOf(string name)
    {
        var written = new StringBuilder("/");
        foreach (var character in name)
        {
            var isPlain = character is > ' ' and < (char)127 && !"()<>[]{}/%#".Contains(character, StringComparison.Ordinal);
            _ = isPlain ? written.Append(character) : written.Append(CultureInfo.InvariantCulture, $"#{(int)character:x2}");
        }

        return written.ToString();
    }

    private void WriteArray(PdfArray array)
    {
        Write("[");
        foreach (var (index, item) in array.Items.Index())
        {
            Write(index == 0 ? "" : " ");
            Write(item);
        }

        Write("]");
    }

    private void WriteDictionary(PdfDictionary dictionary)
    {
        Write("<<");
        foreach (var (key, value) in dictionary.Entries)
        {
            Write($" {NameOf(key)} ");
            Write(value);
        }

        Write(" >>");
    }

    private void WriteStream(PdfStream stream)
    {
        WriteDictionary(stream.Dictionary.With("Length", new PdfNumber(stream.Data.Length)));
        Write("\nstream\n");
        Write(stream.Data.Span);
        Write("\nendstream");
    }
}
