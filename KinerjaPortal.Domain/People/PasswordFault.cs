namespace KinerjaPortal.Domain.People;

/// <summary>Why something is not taken as a new password.</summary>
public enum PasswordFault
{
    TooShort,

    TooLong,

    /// <summary>Made of a few signs over and over.</summary>
    TooUniform,

    /// <summary>One or two words that everybody tries first, with whatever digits and signs around them.</summary>
    Common,

    /// <summary>Has the person's name or address in it.</summary>
    OwnName,
}
