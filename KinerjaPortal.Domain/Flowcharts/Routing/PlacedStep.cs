using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>A step that has a place on the sheet. A class, for the router compares steps by the thousand.</summary>
internal sealed class PlacedStep(Guid id, StepSymbol symbol, int lane, int row)
{
    public Guid Id { get; } = id;

    public StepSymbol Symbol { get; } = symbol;

    public int Lane { get; } = lane;

    public int Row { get; } = row;

    /// <summary>The same step on another row, as when the rows of a page are counted from its first.</summary>
    public PlacedStep OnRow(int otherRow) => new(Id, Symbol, Lane, otherRow);

    public GridPoint Centre => new(GridPoint.MiddleOfLane(Lane), GridPoint.MiddleOfRow(Row));
}
