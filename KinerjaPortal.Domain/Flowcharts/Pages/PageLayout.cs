using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>
/// Draws the sheet page by page for a paper. A page ends between two rows, and an arrow that leads over its end is drawn as
/// a pair of lettered segilima, as Permenpan RB 35/2012 asks. Pure, as <see cref="SwimlaneLayout"/> is.
/// </summary>
public static class PageLayout
{
    public static PagedDrawing Draw(SopDefinition definition, Paper paper) => Draw(definition, paper, []);

    /// <param name="returns">Ways back that a cycle has taken, as on the whole sheet.</param>
    public static PagedDrawing Draw(SopDefinition definition, Paper paper, IReadOnlyList<ReturnPath> returns)
    {
        var breaks = PageBreaks.Of(definition, paper, returns);
        return breaks.ToDrawing(OffPageLetters.Of(definition, breaks.Crossing));
    }
}
