namespace KinerjaPortal.Domain.Organisation;

/// <summary>On what ground somebody holds a post.</summary>
public enum AssignmentKind
{
    /// <summary>Appointed to the post.</summary>
    Definitif,

    /// <summary>Pelaksana tugas: acts while the post is vacant.</summary>
    Plt,

    /// <summary>Pelaksana harian: acts for a day or so while the holder is away.</summary>
    Plh,
}
