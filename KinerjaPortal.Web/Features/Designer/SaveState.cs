namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Whether what is on the screen is in the database too.</summary>
public enum SaveState
{
    Saved,

    Saving,

    /// <summary>The database did not answer; it is asked again until it does.</summary>
    Retrying,
}
