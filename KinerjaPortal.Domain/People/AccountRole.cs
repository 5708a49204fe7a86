namespace KinerjaPortal.Domain.People;

/// <summary>What somebody may do beyond the posts that they hold; what that is, <see cref="Rights"/> says.</summary>
public enum AccountRole
{
    Staff,

    /// <summary>Keeps one office: its people, posts, SOPs and calendar.</summary>
    OfficeAdmin,

    /// <summary>Keeps the accounts of every office, and their admins; an admin of their own office as well.</summary>
    PortalAdmin,

    /// <summary>Reads the offices that are named for them and does nothing: Inspektorat, Bappeda, the Bupati.</summary>
    Observer,

    /// <summary>A screen on a wall, and no person: the board of its office.</summary>
    Screen,
}
