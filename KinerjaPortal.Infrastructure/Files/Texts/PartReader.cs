using System.Globalization;
using System.Text;
using System.Xml;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>
/// Reads a part of an office file from tag to tag. An empty element has its end too. Damage ends the reading and throws nothing:
/// what came before it has been read.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly Action _broke;
    private bool _endIsDue;
    private bool _over;

    public PartReader(Stream content, ReadingBudget budget, Action broke)
    {
        _broke = broke;

        // The signs are read here and not by the XML reader, so that no declaration chooses how.
        _xml = new CountedXmlReader(XmlReader.Create(
            new BoundedText(new StreamReader(content, Encoding.UTF8), budget),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
                NameTable = new BoundedNames(),
            }), budget);
    }

    public bool IsStart { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>Name of the element without its prefix: the two editions of each format differ in nothing else.</summary>
    public string Name => _xml.LocalName;

    /// <summary>The text between tags; empty at a tag.</summary>
    public string Text { get; private set; } = "";

    public bool Read()
    {
        if (_over)
        {
            return false;
        }

        if (_endIsDue)
        {
            (_endIsDue, IsStart, IsEnd, Text) = (false, false, true, "");
            return true;
        }

        try
        {
            while (_xml.Read())
            {
                (IsStart, IsEnd) = (_xml.NodeType == XmlNodeType.Element, _xml.NodeType == XmlNodeType.EndElement);
                if (IsStart || IsEnd || _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                {
                    // A long text is only begun by reading it, and may break off here.
                    Text = IsStart || IsEnd ? "" : _xml.Value;
                    _endIsDue = IsStart && _xml.IsEmptyElement;
                    return true;
                }
            }

            return Over(broken: !_xml.EOF);
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException or IOException or OverBudgetException)
        {
            return Over(broken: true);
        }
    }

    /// <summary>Value of an attribute of the start tag just read, by its name without prefix.</summary>
    public string? Attribute(string name) => Attributes(name) is [var first, ..] ? first : null;

    /// <summary>The values of attributes whose names differ in nothing but the prefix.</summary>
    public IReadOnlyList<string> Attributes(string name)
    {
        var values = new List<string>();
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.LocalName == name)
            {
                values.Add(_xml.Value);
            }
        }

        _xml.MoveToElement();
        return values;
    }

    public int? Number(string attribute) =>
        int.TryParse(Attribute(attribute), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Goes to the end of the element whose start was just read.</summary>
    public void Skip()
    {
        foreach (var _ in Inside())
        {
        }
    }

    /// <summary>Everything up to the end of the element whose start was just read, one step at a time; the end itself is not given.</summary>
    public IEnumerable<PartReader> Inside()
    {
        var depth = _xml.Depth;
        while (Read() && !(IsEnd && _xml.Depth == depth))
        {
            yield return this;
        }
    }

    public void Dispose() => _xml.Dispose();

    private bool Over(bool broken)
    {
        (_over, IsStart, IsEnd, Text) = (true, false, true, "");
        if (broken)
        {
            _broke();
        }

        return false;
    }
}
