using System.Collections.Frozen;

namespace KinerjaPortal.Domain.People;

/// <summary>
/// Who may do what, and in which offices: the one table. Pages and endpoints ask it at the door whether a role does such a thing at all, and
/// services where it is done whether it does so in this office. What a post is needed for besides, <c>Standing</c> says.
/// </summary>
public static class Rights
{
    private static readonly FrozenDictionary<PortalAction, Row> s_table = new Dictionary<PortalAction, Row>
    {
        //                                      Staff            OfficeAdmin       PortalAdmin       Observer         Screen
        [PortalAction.KeepOwnAccount] = new(Reach.Everywhere, Reach.Everywhere, Reach.Everywhere, Reach.Everywhere, Reach.Nowhere),
        [PortalAction.SeeOwnWork] = new(Reach.Everywhere, Reach.Everywhere, Reach.Everywhere, Reach.Everywhere, Reach.Nowhere),
        [PortalAction.WatchBoard] = new(Reach.Own, Reach.Own, Reach.Own, Reach.Named, Reach.Own),
        [PortalAction.ReadCycles] = new(Reach.Own, Reach.Own, Reach.Own, Reach.Named, Reach.Nowhere),
        [PortalAction.ReadFiles] = new(Reach.Own, Reach.Own, Reach.Own, Reach.Named, Reach.Nowhere),

        // An SOP is no secret: offices copy each other's.
        [PortalAction.ReadSops] = new(Reach.Everywhere, Reach.Everywhere, Reach.Everywhere, Reach.Named, Reach.Nowhere),
        [PortalAction.TakePart] = new(Reach.Own, Reach.Own, Reach.Own, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.SteerCycles] = new(Reach.Nowhere, Reach.Own, Reach.Own, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.DrawSops] = new(Reach.Nowhere, Reach.Own, Reach.Own, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.Appoint] = new(Reach.Nowhere, Reach.Own, Reach.Own, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.KeepFiles] = new(Reach.Nowhere, Reach.Own, Reach.Own, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.ReadCertificates] = new(Reach.Nowhere, Reach.Own, Reach.Own, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.KeepPeople] = new(Reach.Nowhere, Reach.Own, Reach.Everywhere, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.KeepPosts] = new(Reach.Nowhere, Reach.Own, Reach.Everywhere, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.ReadJournal] = new(Reach.Nowhere, Reach.Own, Reach.Everywhere, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.KeepCalendar] = new(Reach.Nowhere, Reach.Own, Reach.Everywhere, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.KeepNationalDays] = new(Reach.Nowhere, Reach.Nowhere, Reach.Everywhere, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.KeepOffices] = new(Reach.Nowhere, Reach.Nowhere, Reach.Everywhere, Reach.Nowhere, Reach.Nowhere),
        [PortalAction.GiveWideRoles] = new(Reach.Nowhere, Reach.Nowhere, Reach.Everywhere, Reach.Nowhere, Reach.Nowhere),
    }.ToFrozenDictionary();

    /// <summary>In which offices a role does such a thing.</summary>
    public static Reach Of(AccountRole role, PortalAction action) => role switch
    {
        AccountRole.Staff => s_table[action].Staff,
        AccountRole.OfficeAdmin => s_table[action].OfficeAdmin,
        AccountRole.PortalAdmin => s_table[action].PortalAdmin,
        AccountRole.Observer => s_table[action].Observer,
        AccountRole.Screen => s_table[action].Screen,
        _ => Reach.Nowhere,
    };

    /// <summary>Whether somebody may do such a thing in this office.</summary>
    public static bool May(this AccountStanding who, PortalAction action, Guid opdId) => !who.IsClosed && Of(who.Role, action) switch
    {
        Reach.Everywhere => true,
        Reach.Own => who.OpdId == opdId,
        Reach.Named => who.Named.Contains(opdId),
        _ => false,
    };

    /// <summary>Whether somebody may do such a thing in any office, or of the portal as a whole.</summary>
    public static bool May(this AccountStanding who, PortalAction action) => !who.IsClosed && Of(who.Role, action) != Reach.Nowhere;

    private sealed record Row(Reach Staff, Reach OfficeAdmin, Reach PortalAdmin, Reach Observer, Reach Screen);
}

/// <summary>In which offices something is allowed.</summary>
public enum Reach
{
    Nowhere,

    /// <summary>In those that a portal admin has named for the person.</summary>
    Named,

    /// <summary>In the one to which the account belongs.</summary>
    Own,

    Everywhere,
}
