using Blazor.Diagrams.Core.Models.Base;
using KinerjaPortal.Domain.Flowcharts;
using ZPoint = Blazor.Diagrams.Core.Geometry.Point;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>An arrow of the sheet as a link that has the corners which the layout gave it.</summary>
public sealed class ArrowLink : BaseLinkModel
{
    public ArrowLink(SymbolNode from, SymbolNode to, DrawnConnector drawn)
        : base(new DrawnAnchor(from), new DrawnAnchor(to))
    {
        Drawn = drawn;
        Corners = CornersOf(drawn);
    }

    public DrawnConnector Drawn { get; private set; }

    /// <summary>From the edge of one symbol to the edge of the other.</summary>
    internal ZPoint[] Corners { get; private set; }

    internal void Show(DrawnConnector drawn)
    {
        // A record of lists is equal only to itself.
        if (drawn with { Points = Drawn.Points } == Drawn && drawn.Points.SequenceEqual(Drawn.Points))
        {
            return;
        }

        Drawn = drawn;
        Corners = CornersOf(drawn);
        Refresh();
    }

    private static ZPoint[] CornersOf(DrawnConnector drawn) => [.. drawn.Points.Select(point => new ZPoint(point.X, point.Y))];
}
