namespace KinerjaPortal.Domain.People;

/// <summary>What somebody may do beyond the posts that they hold.</summary>
public enum AccountRole
{
    Staff,

    /// <summary>Keeps one office: its people, posts, SOPs and calendar.</summary>
    OfficeAdmin,

    /// <summary>Keeps the accounts of every office, and their admins; an admin of their own office as well.</summary>
    PortalAdmin,
}
