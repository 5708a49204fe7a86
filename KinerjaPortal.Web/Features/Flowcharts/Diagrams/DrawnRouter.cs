using Blazor.Diagrams.Core;
using Blazor.Diagrams.Core.Models.Base;
using Blazor.Diagrams.Core.Routers;
using ZPoint = Blazor.Diagrams.Core.Geometry.Point;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>Finds no way of its own: the corners between the ends are the layout's.</summary>
internal sealed class DrawnRouter : Router
{
    public override ZPoint[] GetRoute(Diagram diagram, BaseLinkModel link) =>
        link is ArrowLink arrow ? arrow.Corners[1..^1] : [];
}
