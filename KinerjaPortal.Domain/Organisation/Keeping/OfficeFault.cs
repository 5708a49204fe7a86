namespace KinerjaPortal.Domain.Organisation.Keeping;

/// <summary>What is wrong with what was written of an office.</summary>
public enum OfficeFault
{
    NameMissing,

    NameTooLong,

    ShortNameMissing,

    ShortNameTooLong,

    RegionMissing,

    RegionTooLong,

    LetterheadTooLong,

    AddressTooLong,

    /// <summary>Missing, too long, or with anything but lower-case letters, digits and single hyphens.</summary>
    CodeInvalid,
}
