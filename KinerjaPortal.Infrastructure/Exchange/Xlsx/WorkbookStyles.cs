using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>How the cells look: the portal's teal on white, and paper that prints well in black and white.</summary>
internal static class WorkbookStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Hint = 2;
    public const uint Heading = 3;
    public const uint Text = 4;
    public const uint Centred = 5;
    public const uint Figure = 6;
    public const uint Label = 7;

    /// <summary>Conditional fills of a symbol's cell, so that a symbol that is moved in Excel takes its colour along.</summary>
    public const uint TerminatorFill = 0;
    public const uint ProcessFill = 1;
    public const uint DecisionFill = 2;

    private const uint General = 0;
    private const uint AsText = 49;
    private const string Teal = "FF0B6E69";
    private const string PaleTeal = "FFD7ECEA";

    public static Stylesheet Create() => new(
        new Fonts(Font(11), Font(14, bold: true, Teal), Font(10, colour: "FF5B6670"), Font(11, bold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid(PaleTeal)),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 1),
            Format(font: 2, wraps: true, vertical: VerticalAlignmentValues.Top),
            Format(font: 3, fill: 2, border: 1, wraps: true, horizontal: HorizontalAlignmentValues.Center, vertical: VerticalAlignmentValues.Center),
            Format(border: 1, number: AsText, wraps: true, vertical: VerticalAlignmentValues.Top),
            Format(border: 1, number: AsText, wraps: true, horizontal: HorizontalAlignmentValues.Center, vertical: VerticalAlignmentValues.Top),
            Format(border: 1, number: General, horizontal: HorizontalAlignmentValues.Center, vertical: VerticalAlignmentValues.Top),
            Format(font: 3, fill: 2, border: 1, wraps: true, vertical: VerticalAlignmentValues.Top)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
        new DifferentialFormats(Conditional("FFCFE8E5"), Conditional("FFEDF1F3"), Conditional("FFFCE8C3")));

    private static Font Font(double size, bool bold = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        return new Border(
            new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
            new RightBorder(Line()) { Style = BorderStyleValues.Thin },
            new TopBorder(Line()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Line()) { Style = BorderStyleValues.Thin });

        static Color Line() => new() { Rgb = "FF9AA5AD" };
    }

    private static CellFormat Format(
        uint font = 0, uint fill = 0, uint border = 0, uint number = General, bool wraps = false,
        HorizontalAlignmentValues? horizontal = null, VerticalAlignmentValues? vertical = null)
    {
        var alignment = new Alignment { WrapText = wraps };
        if (horizontal is { } along)
        {
            alignment.Horizontal = along;
        }

        if (vertical is { } across)
        {
            alignment.Vertical = across;
        }

        return new CellFormat(alignment)
        {
            FormatId = 0,
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
        };
    }

    private static DifferentialFormat Conditional(string colour) =>
        new(new Fill(new PatternFill(new BackgroundColor { Rgb = colour }) { PatternType = PatternValues.Solid }));
}
