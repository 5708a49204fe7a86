namespace KinerjaPortal.Domain.Sops;

/// <summary>What is written on an arrow.</summary>
public enum FlowLabel
{
    None,
    Ya,
    Tidak,
}
