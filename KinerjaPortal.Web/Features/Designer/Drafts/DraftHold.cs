namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>What a tab may do with the draft that it shows.</summary>
public enum DraftHold
{
    /// <summary>It draws.</summary>
    Mine,

    /// <summary>It reads along: another tab draws, or none.</summary>
    Reading,

    /// <summary>Nobody draws: the draft waits to be established.</summary>
    Submitted,

    /// <summary>The draft was established or thrown away.</summary>
    Gone,

    /// <summary>The person is no admin of the office any more.</summary>
    NotAdmin,
}
