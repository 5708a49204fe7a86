namespace KinerjaPortal.Web.Features.Account;

/// <summary>The demo's accounts as the sign-in page lists them. Empty wherever there is no demo, so always in Production.</summary>
public sealed record DemoAccountList(IReadOnlyList<DemoOffice> Offices, string Password)
{
    public static DemoAccountList None { get; } = new([], "");
}

public sealed record DemoOffice(string Code, string Name, IReadOnlyList<DemoAccount> Accounts);

/// <param name="Post">The post as its office writes it.</param>
/// <param name="Name">The person.</param>
public sealed record DemoAccount(string Email, string Post, string Name);
