namespace KinerjaPortal.Web.Features.People;

/// <summary>Names the words of accounts: how they are made, closed and opened, and how a password is set.</summary>
public sealed class PeopleText;
