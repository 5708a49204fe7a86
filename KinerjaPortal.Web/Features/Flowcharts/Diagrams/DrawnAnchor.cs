using Blazor.Diagrams.Core.Anchors;
using Blazor.Diagrams.Core.Models.Base;
using ZPoint = Blazor.Diagrams.Core.Geometry.Point;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>Where an arrow meets its symbol: where the layout has it.</summary>
internal sealed class DrawnAnchor(SymbolNode symbol) : Anchor(symbol)
{
    public override ZPoint? GetPosition(BaseLinkModel link, ZPoint[] route) =>
        link is not ArrowLink { Corners: var corners } ? GetPlainPosition()
        : ReferenceEquals(link.Source, this) ? corners[0]
        : corners[^1];

    public override ZPoint? GetPlainPosition() => symbol.GetBounds()?.Center;
}
