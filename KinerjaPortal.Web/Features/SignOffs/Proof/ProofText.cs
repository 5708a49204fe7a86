namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>Marks the texts of what proves a sign-off (<c>ProofText.resx</c>).</summary>
public sealed class ProofText;
