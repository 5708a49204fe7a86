namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>Whether what is on the screen is in the database too.</summary>
public enum SaveState
{
    Saved,

    Saving,

    /// <summary>The database did not answer; it is asked again until it does.</summary>
    Retrying,

    /// <summary>The database refuses it, or asking again was of no use: it is asked again with the next edit, or when a person wants it.</summary>
    Stopped,
}
