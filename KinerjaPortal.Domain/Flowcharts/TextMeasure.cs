namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>
/// How wide words are in Arial (and Liberation Sans, which has the same widths), without a browser. It errs on the wide
/// side: a row that is a little too high is harmless, one that the browser must stretch moves the table off its drawing.
/// </summary>
public static class TextMeasure
{
    private const double Caution = 1.05;
    private const double BoldFactor = 1.12;
    private const int FirstCharacter = ' ';

    private static readonly char[] Spaces = [' ', '\t', '\r'];

    // Advance widths of U+0020 to U+007E in thousandths of the font size.
    private static ReadOnlySpan<short> Widths =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static double Width(ReadOnlySpan<char> text, double fontSize)
    {
        var thousandths = 0;
        foreach (var character in text)
        {
            var index = character - FirstCharacter;
            thousandths += index >= 0 && index < Widths.Length ? Widths[index] : WidthOfOther(character);
        }

        return thousandths * fontSize * Caution / 1000;
    }

    public static double WidestWord(string text, double fontSize) =>
        text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Width(word, fontSize) * BoldFactor)
            .DefaultIfEmpty()
            .Max();

    /// <summary>
    /// Lines that the text takes. Only spaces and line ends break; a browser may break in more places and then needs no
    /// more lines than this. A word wider than the line is cut, as the page's <c>overflow-wrap</c> does.
    /// </summary>
    /// <param name="tail">Width of a mark that stands behind the last word and wraps like a word.</param>
    public static int Lines(string text, double available, double fontSize, double tail = 0)
    {
        var lines = 0;
        var paragraphs = text.Split('\n');
        for (var i = 0; i < paragraphs.Length; i++)
        {
            lines += LinesOfParagraph(paragraphs[i], available, fontSize, i == paragraphs.Length - 1 ? tail : 0);
        }

        return lines;
    }

    /// <summary>The lines themselves, broken as <see cref="Lines"/> counts them, for a drawing whose reader breaks none.</summary>
    public static IReadOnlyList<string> Wrap(string text, double available, double fontSize)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (Width(longer, fontSize) <= available)
                {
                    line = longer;
                    continue;
                }

                if (line.Length > 0)
                {
                    lines.Add(line);
                }

                line = Cut(word, available, fontSize, lines);
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Takes the full lines off a word that is wider than a line, and gives what is left of it.</summary>
    private static string Cut(string word, double available, double fontSize, List<string> lines)
    {
        while (Width(word, fontSize) > available)
        {
            var fits = 1;
            while (fits + 1 < word.Length && Width(word.AsSpan(0, fits + 1), fontSize) <= available)
            {
                fits++;
            }

            if (fits >= word.Length)
            {
                break;
            }

            lines.Add(word[..fits]);
            word = word[fits..];
        }

        return word;
    }

    private static int LinesOfParagraph(string text, double available, double fontSize, double tail)
    {
        var space = Width(" ", fontSize);
        var lines = 1;
        var used = 0.0;

        void Add(double width)
        {
            if (used > 0 && used + space + width <= available)
            {
                used += space + width;
                return;
            }

            lines += used > 0 ? 1 : 0;
            var cuts = (int)Math.Max(0, Math.Ceiling(width / available) - 1);
            lines += cuts;
            used = cuts == 0 ? width : available;
        }

        foreach (var word in text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(Width(word, fontSize));
        }

        if (tail > 0)
        {
            Add(tail);
        }

        return lines;
    }

    private static int WidthOfOther(char character) => character < 'ɐ' ? 780 : 1000;
}
