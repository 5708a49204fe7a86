using Blazor.Diagrams.Models;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using ZPoint = Blazor.Diagrams.Core.Geometry.Point;
using ZSize = Blazor.Diagrams.Core.Geometry.Size;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>A symbol of the sheet as a node. Its size is the layout's, so the browser is never asked for it.</summary>
public sealed class SymbolNode : SvgNodeModel
{
    public SymbolNode(DrawnSymbol drawn, SopStep step, SopLane lane, SymbolLook look)
        : base(drawn.StepId.ToString())
    {
        ControlledSize = true;
        (Drawn, Step, Lane, Look) = (drawn, step, lane, look);
        Place();
    }

    /// <summary>Where it stands on the lane area.</summary>
    public DrawnSymbol Drawn { get; private set; }

    /// <summary>The same from the symbol's own corner: the library's renderer puts that in its place.</summary>
    public DrawnSymbol AtOwnCorner => Drawn with { Box = Drawn.Box with { X = 0, Y = 0 } };

    public SopStep Step { get; private set; }

    public SopLane Lane { get; private set; }

    public SymbolLook Look { get; private set; }

    internal void Show(DrawnSymbol drawn, SopStep step, SopLane lane, SymbolLook look)
    {
        if (drawn == Drawn && step == Step && lane == Lane && look == Look)
        {
            return;
        }

        (Drawn, Step, Lane, Look) = (drawn, step, lane, look);
        Place();
        Refresh();
    }

    private void Place()
    {
        Position = new ZPoint(Drawn.Box.X, Drawn.Box.Y);
        Size = new ZSize(Drawn.Box.Width, Drawn.Box.Height);
    }
}
