namespace KinerjaPortal.Infrastructure.People;

/// <summary>What a link that may be used once is good for.</summary>
internal enum AccountLinkKind
{
    /// <summary>Makes an admin of the portal, where there is none.</summary>
    FirstAdmin,

    /// <summary>Lets a person into an account that was made for them.</summary>
    Invitation,

    /// <summary>Lets a person set a new password for the one that they forgot.</summary>
    NewPassword,
}
