namespace KinerjaPortal.Domain.SignOffs;

/// <summary>How a step that approves was signed.</summary>
public enum SignatureWay
{
    /// <summary>By an electronic signature over one exact file.</summary>
    Electronic,

    /// <summary>On paper (tanda tangan basah), as it was recorded with a scan.</summary>
    OnPaper,
}
