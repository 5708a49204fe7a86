namespace KinerjaPortal.Domain.Sops;

/// <summary>An arrow from one step to another (alur).</summary>
public sealed record SopFlow(Guid From, Guid To, FlowLabel Label = FlowLabel.None);
