namespace KinerjaPortal.Web.Features.Account;

/// <summary>The demo's accounts as the sign-in page lists them. Empty wherever there is no demo, so always in Production.</summary>
public sealed class DemoAccountList
{
    public IReadOnlyList<DemoOffice> Offices { get; private set; } = [];

    public string Password { get; private set; } = "";

    /// <summary>Called once, before the first page is served.</summary>
    public void Fill(IReadOnlyList<DemoOffice> offices, string password) => (Offices, Password) = (offices, password);
}

public sealed record DemoOffice(string Code, string Name, IReadOnlyList<DemoAccount> Accounts);

/// <param name="Post">The post as its office writes it.</param>
/// <param name="Name">The person.</param>
public sealed record DemoAccount(string Email, string Post, string Name);
