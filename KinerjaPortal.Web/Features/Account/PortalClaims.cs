using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// What the cookie or the token says about a person: who it is, whose office's cycles are shown, and words for the frame.
/// Whether somebody holds a post or is an admin now is asked of the database at every command, because both outlive it.
/// </summary>
public static class PortalClaims
{
    public const string DisplayName = "display_name";

    /// <summary>The office's code, as in its addresses.</summary>
    public const string Opd = "opd";

    /// <summary>The office's id.</summary>
    public const string OpdId = "opd_id";

    public const string OpdName = "opd_name";

    /// <summary>The name of the post held; absent for someone without one.</summary>
    public const string Post = "post";

    /// <summary>The name of an <see cref="AccountRole"/>. Whoever loses it is signed out.</summary>
    public const string Role = "portal_role";

    /// <summary>The id of an office that an observer reads; one claim for each.</summary>
    public const string Named = "reads_office";

    /// <summary>The network address of the request, or of the line on which a circuit runs. In no cookie and no token: added to each request.</summary>
    public const string CameFrom = "came_from";

    /// <summary>Of one signing in: signing out ends what has it, and nothing else of the person's.</summary>
    public const string Session = "session";
}
