using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>An arrow to be routed.</summary>
/// <param name="flow">Its place among the version's flows; null for a send-back that no arrow stands for.</param>
internal sealed class Arrow(PlacedStep from, PlacedStep to, FlowLabel label, int returns, int? flow)
{
    public PlacedStep From { get; } = from;

    public PlacedStep To { get; } = to;

    public FlowLabel Label { get; } = label;

    public int Returns { get; } = returns;

    public int? Flow { get; } = flow;

    public bool IsException => Flow is null;

    /// <summary>What stands on it. The page may translate the word, not lengthen it.</summary>
    public string? Word => Label == FlowLabel.None ? null : Label.ToString();

    /// <summary>How often it led back, as "2×".</summary>
    public string? Times => Returns == 0 ? null : $"{Returns}×";

    public bool LeadsForward => To.Row > From.Row;

    /// <summary>Orders arrows from the top of the sheet down.</summary>
    public (int Upper, int Lower, int Flow) ReadingOrder => (Math.Min(From.Row, To.Row), Math.Max(From.Row, To.Row), Flow ?? int.MaxValue);

    /// <summary>The same arrow between the places that its steps have elsewhere.</summary>
    public Arrow Between(PlacedStep from, PlacedStep to) => new(from, to, Label, Returns, Flow);
}
