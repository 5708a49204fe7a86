namespace KinerjaPortal.Domain.Sops;

/// <summary>An arrow from one step to another (alur).</summary>
/// <param name="Connector">
/// The letter in its pair of segilima (off-page connector) where it crosses a page of the printed sheet: A … Z, AA … It is
/// given when a version is established and never given to another arrow, so that "segilima B" means the same in every
/// print and every version. It says nothing about what runs.
/// </param>
public sealed record SopFlow(Guid From, Guid To, FlowLabel Label = FlowLabel.None, string? Connector = null);
