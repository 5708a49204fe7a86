namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>Lines broken and sized so that they fit into a box.</summary>
/// <param name="Size">In points.</param>
internal sealed record TextBlock(double Size, IReadOnlyList<TextLine> Lines)
{
    public const double Leading = 1.2;

    private const double Step = 0.25;

    /// <summary>Nothing where there are no lines.</summary>
    public double Height => Lines.Count * Size * Leading;

    /// <summary>As large as it fits; what does not fit at the smallest size ends in an ellipsis.</summary>
    public static TextBlock Fit(
        IReadOnlyList<string> lines, double width, double height, double largest, double smallest, bool boldFirst = false)
    {
        for (var size = largest; size > smallest; size -= Step)
        {
            var broken = Break(lines, width / size, boldFirst);
            if (broken.Count * size * Leading <= height && broken.All(line => line.Width * size <= width))
            {
                return new TextBlock(size, broken);
            }
        }

        var room = Math.Max(1, (int)(height / (smallest * Leading)));
        var all = Break(lines, width / smallest, boldFirst);
        return new TextBlock(smallest, [.. all.Take(room).Select((line, index) => line.Shortened(width / smallest, more: index == room - 1 && all.Count > room))]);
    }

    private static List<TextLine> Break(IReadOnlyList<string> lines, double width, bool boldFirst)
    {
        var broken = new List<TextLine>();
        foreach (var (index, line) in lines.Index())
        {
            var font = boldFirst && index == 0 ? Helvetica.Bold : Helvetica.Regular;
            var current = "";
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = current.Length == 0 ? word : $"{current} {word}";
                if (current.Length > 0 && font.WidthOf(WinAnsi.Of(longer)) > width)
                {
                    broken.Add(new TextLine(font, WinAnsi.Of(current)));
                    longer = word;
                }

                current = longer;
            }

            if (current.Length > 0)
            {
                broken.Add(new TextLine(font, WinAnsi.Of(current)));
            }
        }

        return broken;
    }
}
