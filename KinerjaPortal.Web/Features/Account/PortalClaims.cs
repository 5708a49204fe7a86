namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// What the cookie says about a person, for showing only: whether somebody holds a post now is read from the assignments at
/// every command, because a cookie outlives them.
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

    public const string OfficeAdmin = "office_admin";
}
