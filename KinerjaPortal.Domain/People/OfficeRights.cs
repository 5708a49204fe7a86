namespace KinerjaPortal.Domain.People;

/// <summary>
/// Who may make and change offices and their posts: the one place that says so. Offices an admin of the portal; the posts of one
/// whoever keeps its people.
/// </summary>
public static class OfficeRights
{
    /// <summary>Whether somebody makes, corrects and deletes offices.</summary>
    public static bool MayKeepOffices(this AccountStanding keeper) => keeper is { IsClosed: false, Role: AccountRole.PortalAdmin };

    /// <summary>Whether somebody makes, corrects and deletes the posts of an office.</summary>
    public static bool MayKeepPosts(this AccountStanding keeper, Guid opdId) => keeper.MayKeep(opdId);
}
