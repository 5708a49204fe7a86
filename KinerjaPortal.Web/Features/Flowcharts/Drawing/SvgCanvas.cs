using System.Text;
using System.Xml;
using KinerjaPortal.Domain.Flowcharts;

namespace KinerjaPortal.Web.Features.Flowcharts.Drawing;

/// <summary>Writes SVG by attributes alone, for there are programs that read no style sheet in a picture.</summary>
internal sealed class SvgCanvas : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>From the middle of a line of text down to its baseline, as a part of the font size.</summary>
    private const double BaselineBelowMiddle = 0.36;

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _writer;

    public SvgCanvas(double width, double height, string title)
    {
        _writer = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false });
        _writer.WriteStartElement("svg", Namespace);
        Attributes(
            ("width", Svg.Number(width)), ("height", Svg.Number(height)), ("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(height)}"),
            ("font-family", "Arial, 'Liberation Sans', Helvetica, sans-serif"));
        Element("title", title);
        Shape("rect", ("width", "100%"), ("height", "100%"), ("fill", "#fff"));
    }

    public static IEnumerable<(string Name, string Value)> Of(Box box) =>
        [("x", Svg.Number(box.X)), ("y", Svg.Number(box.Y)), ("width", Svg.Number(box.Width)), ("height", Svg.Number(box.Height))];

    /// <summary>Everything until <see cref="End"/> belongs together, and is measured from here when a place is given.</summary>
    public void Begin(string name, double x = 0, double y = 0, string? title = null)
    {
        _writer.WriteStartElement("g", Namespace);
        Attributes(("class", name));
        if ((x, y) != (0, 0))
        {
            Attributes(("transform", $"translate({Svg.Number(x)} {Svg.Number(y)})"));
        }

        if (title is not null)
        {
            Element("title", title);
        }
    }

    public void End() => _writer.WriteEndElement();

    public void Shape(string element, params IEnumerable<(string Name, string Value)> attributes)
    {
        _writer.WriteStartElement(element, Namespace);
        Attributes([.. attributes]);
        _writer.WriteEndElement();
    }

    public void Cell(Box box, string fill) => Shape("rect", [.. Of(box), ("fill", fill), ("stroke", "#777")]);

    /// <summary>Lines of text around a middle height.</summary>
    public void Words(
        IReadOnlyList<string> lines, double x, double middle, double size, bool isBold = false, string anchor = "start", double lineHeight = 0)
    {
        var baseline = middle - ((lines.Count - 1) * lineHeight / 2) + (size * BaselineBelowMiddle);
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                _writer.WriteStartElement("text", Namespace);
                Attributes(("x", Svg.Number(x)), ("y", Svg.Number(baseline)), ("font-size", Svg.Number(size)));
                if (anchor != "start")
                {
                    Attributes(("text-anchor", anchor));
                }

                if (isBold)
                {
                    Attributes(("font-weight", "700"));
                }

                _writer.WriteString(Readable(line));
                _writer.WriteEndElement();
            }

            baseline += lineHeight;
        }
    }

    public override string ToString()
    {
        _writer.WriteEndDocument();
        _writer.Flush();
        return _text.ToString();
    }

    public void Dispose() => _writer.Dispose();

    private void Element(string name, string words)
    {
        _writer.WriteStartElement(name, Namespace);
        _writer.WriteString(Readable(words));
        _writer.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            _writer.WriteAttributeString(name, value);
        }
    }

    /// <summary>What was pasted from elsewhere may hold characters that XML has no way to say.</summary>
    private static string Readable(string words)
    {
        var readable = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (XmlConvert.IsXmlChar(words[i]))
            {
                readable.Append(words[i]);
            }
            else if (i + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[i + 1], words[i]))
            {
                readable.Append(words[i]).Append(words[++i]);
            }
        }

        return readable.ToString();
    }
}
