using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>An arrow to be routed.</summary>
internal sealed class Arrow(PlacedStep from, PlacedStep to, FlowLabel label, int returns, bool isException)
{
    public PlacedStep From { get; } = from;

    public PlacedStep To { get; } = to;

    public FlowLabel Label { get; } = label;

    public int Returns { get; } = returns;

    public bool IsException { get; } = isException;

    /// <summary>What stands on it. The page may translate the word, not lengthen it.</summary>
    public string? Word => Label == FlowLabel.None ? null : Label.ToString();

    /// <summary>How often it led back, as "2×".</summary>
    public string? Times => Returns == 0 ? null : $"{Returns}×";

    public bool LeadsForward => To.Row > From.Row;
}
