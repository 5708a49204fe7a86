using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>How a request may say who makes it.</summary>
public static class SignInSchemes
{
    /// <summary>The cookie of the pages.</summary>
    public const string Pages = "Identity.Application";

    /// <summary>The bearer token of the API (<see cref="IdentityConstants.BearerScheme"/>).</summary>
    public const string Api = "Identity.Bearer";

    /// <summary>Either; for the hub, to which pages and scripts connect alike.</summary>
    public const string PagesAndApi = Pages + "," + Api;
}
