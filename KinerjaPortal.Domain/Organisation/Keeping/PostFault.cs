namespace KinerjaPortal.Domain.Organisation.Keeping;

/// <summary>What is wrong with what was written of a post.</summary>
public enum PostFault
{
    /// <summary>No name, or one without a letter.</summary>
    NameMissing,

    NameTooLong,

    /// <summary>Missing, too long, the portal's own, or with anything but lower-case letters, digits and single hyphens.</summary>
    CodeInvalid,
}
