using System.Globalization;
using System.Text;

namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>Writes the operators of a content stream (ISO 32000-1, 8 and 9).</summary>
internal sealed class ContentStreamWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Numbers and an operator; the numbers never in the words of the office's culture.</summary>
    public ContentStreamWriter Add(FormattableString operation)
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"{operation.ToString(CultureInfo.InvariantCulture)}");
        return this;
    }

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(_text.ToString());
}
