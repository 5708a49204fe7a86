namespace KinerjaPortal.Domain.Organisation.Importing;

/// <summary>Why a row of the workbook cannot be taken.</summary>
public enum RowFault
{
    NameMissing,

    NameTooLong,

    CodeInvalid,

    /// <summary>Neither ya nor tidak.</summary>
    NoYesOrNo,

    /// <summary>Another row of the file has the same name, code, address or post.</summary>
    Twice,

    /// <summary>Another post of the office has the name.</summary>
    NameTaken,

    /// <summary>The office would have more posts than an office may.</summary>
    TooManyPosts,

    EmailMissing,

    EmailInvalid,

    NipInvalid,

    /// <summary>Read as a number, of which Excel keeps fifteen digits: the last three are gone.</summary>
    NipRounded,

    /// <summary>Another office has an account of this address, or it is not the keeper's to change.</summary>
    EmailTaken,

    AccountClosed,

    /// <summary>Neither Pegawai nor Admin OPD.</summary>
    UnknownRole,

    /// <summary>The role of an account that is there already is changed where everybody sees it, and by no file.</summary>
    RoleDiffers,

    /// <summary>The office has no such post, neither now nor in the file.</summary>
    UnknownPost,

    /// <summary>Nobody is appointed to a post outside the office.</summary>
    ExternalPost,

    /// <summary>Somebody else holds the post, and is to be relieved first.</summary>
    PostIsHeld,
}
