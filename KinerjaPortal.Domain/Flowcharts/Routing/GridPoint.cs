namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>
/// A place on the sheet before it has measures. Every lane has three vertical lines (the channel on its left, its middle,
/// the channel on its right) and every row three horizontal ones (the gutter above the symbol, its middle, the gutter
/// below). Routes are chosen on these lines; channels are divided into tracks afterwards.
/// </summary>
internal readonly record struct GridPoint(int X, int Y)
{
    private const int PerCell = 4;
    private const int Middle = 2;

    public static int LeftChannel(int lane) => (lane * PerCell) + 1;

    public static int MiddleOfLane(int lane) => (lane * PerCell) + Middle;

    public static int RightChannel(int lane) => (lane * PerCell) + 3;

    public static int GutterAbove(int row) => (row * PerCell) + 1;

    public static int MiddleOfRow(int row) => (row * PerCell) + Middle;

    public static int GutterBelow(int row) => (row * PerCell) + 3;

    public static int CellOf(int line) => line / PerCell;

    public static bool IsMiddle(int line) => line % PerCell == Middle;

    /// <summary>For a line that is not a middle: whether it lies left of it, or above it.</summary>
    public static bool IsBeforeMiddle(int line) => line % PerCell < Middle;
}
