namespace KinerjaPortal.Web.Features.Account;

/// <summary>Names the words of signing in.</summary>
public sealed class AccountText;
