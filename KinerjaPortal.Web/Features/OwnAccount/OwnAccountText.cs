namespace KinerjaPortal.Web.Features.OwnAccount;

/// <summary>Names the words of a person's own account.</summary>
public sealed class OwnAccountText;
