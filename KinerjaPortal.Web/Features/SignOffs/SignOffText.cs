namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Marks the texts of sign-off (<c>SignOffText.resx</c>).</summary>
public sealed class SignOffText;
