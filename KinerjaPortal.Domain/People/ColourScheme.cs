namespace KinerjaPortal.Domain.People;

/// <summary>Whether pages are light or dark.</summary>
public enum ColourScheme
{
    /// <summary>As the device is set.</summary>
    Device,

    Light,

    Dark,
}
