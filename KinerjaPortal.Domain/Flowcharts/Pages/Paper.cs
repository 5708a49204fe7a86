namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>A sheet of paper laid across, as an SOP AP is printed; with margins of 10 mm all round.</summary>
public sealed record Paper(string Name, double WidthInMillimetres, double HeightInMillimetres)
{
    private const double Margin = 10;
    private const double PixelsPerMillimetre = 96 / 25.4;

    public static Paper A4 { get; } = new("A4", 297, 210);

    /// <summary>Folio as Indonesian offices buy it.</summary>
    public static Paper F4 { get; } = new("F4", 330, 215);

    /// <summary>The papers that an SOP AP may be printed on.</summary>
    public static IReadOnlyList<Paper> All { get; } = [A4, F4];

    /// <summary>Between the margins, in CSS pixels.</summary>
    public double PrintableWidth => (WidthInMillimetres - (2 * Margin)) * PixelsPerMillimetre;

    public double PrintableHeight => (HeightInMillimetres - (2 * Margin)) * PixelsPerMillimetre;
}
