namespace KinerjaPortal.Domain.People;

/// <summary>An account, as far as the rules ask: whose it is, of which office, and what it may do.</summary>
public sealed record AccountStanding(Guid PersonId, Guid OpdId, AccountRole Role, bool IsClosed);

/// <summary>
/// Who may make, change, close and open which accounts: the one place that says so. An admin of the portal every office's; an admin of an
/// office those of this office, and never a portal admin's: by a new password for it they would take over the whole portal.
/// </summary>
public static class AccountKeeping
{
    /// <summary>Whether somebody keeps the accounts of an office.</summary>
    public static bool MayKeep(this AccountStanding keeper, Guid opdId) =>
        !keeper.IsClosed && (keeper.Role == AccountRole.PortalAdmin || (keeper.Role == AccountRole.OfficeAdmin && keeper.OpdId == opdId));

    /// <summary>Whether somebody may change an account, or make a link by which its password is set anew.</summary>
    public static bool MayKeep(this AccountStanding keeper, AccountStanding account) =>
        keeper.MayKeep(account.OpdId) && keeper.MayGive(account.Role);

    /// <summary>Whether somebody may give a role, or take it away.</summary>
    public static bool MayGive(this AccountStanding keeper, AccountRole role) =>
        role != AccountRole.PortalAdmin || keeper.Role == AccountRole.PortalAdmin;

    /// <summary>
    /// Closing an account, taking its password away, changing its role. Nobody does it to themselves: somebody must be left who can take it back, and so there is
    /// always an admin of the portal.
    /// </summary>
    public static bool MayShutOut(this AccountStanding keeper, AccountStanding account) =>
        keeper.MayKeep(account) && keeper.PersonId != account.PersonId;
}
