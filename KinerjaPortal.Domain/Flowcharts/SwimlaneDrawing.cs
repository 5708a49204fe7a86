using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>The lane area of a sheet, measured: what the page lays over the pelaksana columns of its table.</summary>
/// <param name="Rows">One per step, in the sheet's order; the table's rows have these heights.</param>
/// <param name="Symbols">One per step whose post is a lane of the sheet; a draft may have others, and they have no place to stand.</param>
/// <param name="Connectors">One per arrow whose both ends have a symbol, in the order of the version's flows, then the send-backs without an arrow.</param>
public sealed record SwimlaneDrawing(
    double Width,
    double Height,
    IReadOnlyList<DrawnLane> Lanes,
    IReadOnlyList<DrawnRow> Rows,
    IReadOnlyList<DrawnSymbol> Symbols,
    IReadOnlyList<DrawnConnector> Connectors);

public sealed record DrawnLane(string Pelaksana, double X, double Width);

public sealed record DrawnRow(double Top, double Height);

/// <param name="Lane">Position among the lanes, from 0.</param>
/// <param name="Row">Position on the sheet, from 0.</param>
public sealed record DrawnSymbol(Guid StepId, StepSymbol Symbol, int Lane, int Row, Box Box);

/// <param name="Points">Corners of the line from the edge of one symbol to the edge of the other; every piece is horizontal or vertical.</param>
/// <param name="LabelBox">Where Ya or Tidak stands, free of symbols and lines; null for a plain arrow.</param>
/// <param name="Returns">How often this way back was taken; 0 for an arrow that was not, or that leads forward.</param>
/// <param name="ReturnsBox">Where that count stands; null where it is 0.</param>
/// <param name="IsException">True for a send-back that the chart has no arrow for.</param>
public sealed record DrawnConnector(
    Guid From,
    Guid To,
    FlowLabel Label,
    IReadOnlyList<Point> Points,
    Box? LabelBox,
    int Returns = 0,
    Box? ReturnsBox = null,
    bool IsException = false)
{
    /// <summary>The middle of the label.</summary>
    public Point? LabelAt => LabelBox?.Centre;

    /// <summary>The middle of the count.</summary>
    public Point? ReturnsAt => ReturnsBox?.Centre;
}
