using Microsoft.Playwright;

namespace KinerjaPortal.Bench;

/// <summary>The way of the pointer in one drag.</summary>
/// <param name="Lane">Where the symbol is put down.</param>
internal sealed record DragPath(
    string Step,
    string Lane,
    (float X, float Y) From,
    (float X, float Y) To,
    LocatorBoundingBoxResult FirstLane,
    LocatorBoundingBoxResult LastLane,
    LocatorBoundingBoxResult Stage)
{
    // Nearer to its edge the stage begins to scroll, and where the drop lands would depend on the machine's speed.
    private const float Edge = 60;

    /// <summary>To and fro over all lanes in a second and a half, slower up and down.</summary>
    public (float X, float Y) At(TimeSpan elapsed)
    {
        var (left, right) = (Math.Max(FirstLane.X, Stage.X + Edge), Math.Min(LastLane.X + LastLane.Width, Stage.X + Stage.Width - Edge));
        var (top, bottom) = (FirstLane.Y + FirstLane.Height + Edge, Stage.Y + Stage.Height - Edge);
        return (Swing(left, right, elapsed, 1.5), Swing(top, bottom, elapsed, 2.3));
    }

    private static float Swing(float from, float to, TimeSpan elapsed, double seconds) =>
        from + ((to - from) * (float)((1 - Math.Cos(2 * Math.PI * elapsed.TotalSeconds / seconds)) / 2));
}
