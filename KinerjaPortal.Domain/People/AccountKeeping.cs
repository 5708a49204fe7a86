namespace KinerjaPortal.Domain.People;

/// <summary>An account, as far as the rules ask: whose it is, of which office, and what it may do.</summary>
public sealed record AccountStanding(Guid PersonId, Guid OpdId, AccountRole Role, bool IsClosed)
{
    /// <summary>The offices that an observer reads; nobody else has any.</summary>
    public IReadOnlyCollection<Guid> Named { get; init; } = [];
}

/// <summary>
/// Who may change which account, beyond what <see cref="Rights"/> say of its office: nobody touches an account whose role they could not
/// give, because by a new password for it they would have that role.
/// </summary>
public static class AccountKeeping
{
    /// <summary>Whether somebody may change an account, or make a link by which its password is set anew.</summary>
    public static bool MayKeep(this AccountStanding keeper, AccountStanding account) =>
        keeper.May(PortalAction.KeepPeople, account.OpdId) && keeper.MayGive(account.Role);

    /// <summary>Whether somebody may give a role, or take it away.</summary>
    public static bool MayGive(this AccountStanding keeper, AccountRole role) =>
        role is not (AccountRole.PortalAdmin or AccountRole.Observer) || keeper.May(PortalAction.GiveWideRoles);

    /// <summary>
    /// Closing an account, taking its password away, changing its role. Nobody does it to themselves: somebody must be left who can take it back, and so there is
    /// always an admin of the portal.
    /// </summary>
    public static bool MayShutOut(this AccountStanding keeper, AccountStanding account) =>
        keeper.MayKeep(account) && keeper.PersonId != account.PersonId;
}
