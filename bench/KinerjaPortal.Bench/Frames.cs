namespace KinerjaPortal.Bench;

/// <summary>The frames of several drags.</summary>
internal sealed class Frames
{
    // Two frames of a screen that draws sixty a second: the eye sees that one is missing.
    private const double LongGap = 34;

    private readonly List<double> _gaps = [];
    private int _moves;

    public double PerSecond => _gaps.Count / (_gaps.Sum() / 1000);

    public void Add(DraggedOver drag)
    {
        _gaps.AddRange(drag.Gaps);
        _moves += drag.Moves;
    }

    public override string ToString() => FormattableString.Invariant(
        $"{PerSecond,10:F1}   {_gaps.Count(gap => gap > LongGap),6} of {_gaps.Count,4}   {_gaps.Max(),10:F0}   {_moves,13}");
}
