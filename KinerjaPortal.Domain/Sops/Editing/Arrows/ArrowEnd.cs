namespace KinerjaPortal.Domain.Sops.Editing.Arrows;

/// <summary>One of the two ends of an arrow.</summary>
public enum ArrowEnd
{
    /// <summary>At the step that it leaves (pangkal).</summary>
    Tail,

    /// <summary>At the step that it leads to (ujung).</summary>
    Head,
}
