namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>What is wrong with a file's name. A name is refused and never changed silently: people find a file by what they called it.</summary>
public enum NameFault
{
    None,

    Missing,

    TooLong,

    /// <summary>It holds <c>/</c>, <c>\</c> or <c>..</c> in the place of a folder.</summary>
    WithFolder,

    /// <summary>It holds signs that cannot be seen, or that turn the direction of writing so that it reads as another.</summary>
    WithUnseenSigns,

    /// <summary>It could not be saved under this name in Windows.</summary>
    NotForWindows,
}
