using Blazor.Diagrams.Core;
using Blazor.Diagrams.Core.Models.Base;
using Blazor.Diagrams.Core.PathGenerators;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts.Drawing;
using SvgPathProperties;
using ZPoint = Blazor.Diagrams.Core.Geometry.Point;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>The line of the official sheet, with its rounded elbows; the head is drawn over its end.</summary>
internal sealed class DrawnPath : PathGenerator
{
    public override PathGeneratorResult GetResult(Diagram diagram, BaseLinkModel link, ZPoint[] route, ZPoint source, ZPoint target)
    {
        var line = new SvgPath(Svg.Line([.. ConcatRouteAndSourceAndTarget(route, source, target).Select(point => new Point(point.X, point.Y))]));
        return new PathGeneratorResult(line, [line]);
    }
}
