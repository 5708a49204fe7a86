namespace KinerjaPortal.Web.Features.Verification;

/// <summary>Marks the texts by which a sign-off is verified (<c>VerificationText.resx</c>).</summary>
public sealed class VerificationText;
