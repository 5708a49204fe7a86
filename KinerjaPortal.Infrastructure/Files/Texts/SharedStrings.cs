using System.Text;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The texts of a workbook, which its cells name by number.</summary>
internal sealed class SharedStrings
{
    private const int MaxLength = 4 * 1024 * 1024;
    private const int MaxCount = 200_000;

    private readonly List<string> _strings = [];

    /// <summary>There were more than are kept; cells that name one of those stay empty.</summary>
    public bool Cut { get; private set; }

    public string this[int index] => index >= 0 && index < _strings.Count ? _strings[index] : "";

    public static SharedStrings Read(PartReader? part)
    {
        var strings = new SharedStrings();
        var length = 0;
        using (part)
        {
            while (part?.Read() == true && !strings.Cut)
            {
                if (part is { IsStart: true, Name: "si" })
                {
                    var text = XlsxText.Unescape(TextOf(part));
                    length += text.Length;
                    strings._strings.Add(text);
                    strings.Cut = length > MaxLength || strings._strings.Count >= MaxCount;
                }
            }
        }

        return strings;
    }

    private static string TextOf(PartReader item)
    {
        var (text, isText) = (new StringBuilder(), false);
        foreach (var inner in item.Inside())
        {
            switch (inner.Name)
            {
                // The readings that East Asian Excel adds are no text.
                case "rPh" when inner.IsStart:
                    inner.Skip();
                    break;
                case "t":
                    isText = inner.IsStart;
                    break;
                default:
                    text.Append(isText ? inner.Text : "");
                    break;
            }
        }

        return text.ToString();
    }
}
