namespace KinerjaPortal.Domain.People;

/// <summary>What can be wanted of the portal. Each page and endpoint names the one that it is for.</summary>
public enum PortalAction
{
    /// <summary>One's own password, passkeys, language.</summary>
    KeepOwnAccount,

    /// <summary>The start page, and what belongs to no office.</summary>
    SeeOwnWork,

    WatchBoard,

    /// <summary>Cycles, what happened in them and who holds which post.</summary>
    ReadCycles,

    /// <summary>Files of cycles, finding them too. What is <em>terbatas</em> asks for a post besides.</summary>
    ReadFiles,

    /// <summary>SOPs that were established.</summary>
    ReadSops,

    /// <summary>Whatever changes a cycle. Which step is whose, the posts say (<c>Standing</c>).</summary>
    TakePart,

    /// <summary>Begin, move and give up cycles without holding a post of theirs.</summary>
    SteerCycles,

    /// <summary>Draw, import and establish SOPs; see what is not established yet.</summary>
    DrawSops,

    /// <summary>Who holds which post, and who is away.</summary>
    Appoint,

    /// <summary>How large uploads may be, and what the office's files take up.</summary>
    KeepFiles,

    /// <summary>The certificates with which the office signs.</summary>
    ReadCertificates,

    KeepPeople,

    KeepPosts,

    /// <summary>Who did what in cycles and administration.</summary>
    ReadJournal,

    /// <summary>An office's own days off, hours and deadlines.</summary>
    KeepCalendar,

    /// <summary>Days off and deadlines that count for every office.</summary>
    KeepNationalDays,

    KeepOffices,

    /// <summary>Make admins of the portal and observers, and name the offices that these read.</summary>
    GiveWideRoles,
}
