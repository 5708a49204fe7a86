namespace KinerjaPortal.Domain.People;

/// <summary>What is wrong with what was written of a person.</summary>
public enum PersonFault
{
    NameMissing,

    NameTooLong,

    EmailMissing,

    /// <summary>No address, or one with signs that an account's cannot have.</summary>
    EmailInvalid,

    /// <summary>A NIP has eighteen digits.</summary>
    NipInvalid,
}
