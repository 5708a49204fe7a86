namespace KinerjaPortal.Bench;

/// <summary>What one drag came to.</summary>
/// <param name="Gaps">Milliseconds from each frame to the next.</param>
internal sealed record DraggedOver(double[] Gaps, int Moves);
