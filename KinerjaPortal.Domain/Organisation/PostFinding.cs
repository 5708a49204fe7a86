namespace KinerjaPortal.Domain.Organisation;

/// <summary>Days on which something about the holders of a post wants looking at.</summary>
/// <param name="Until">Last day, included; null where no end is in sight.</param>
/// <param name="Assignments">Those that it is about; empty where there are none.</param>
public sealed record PostFinding(PostFindingKind Kind, DateOnly From, DateOnly? Until, IReadOnlyList<Assignment> Assignments);

/// <summary>
/// After UU 30/2014 article 14: a Plt acts where there is no holder, a Plh where the holder is away for a time. None of them takes a
/// right away; the office corrects its decrees, or knows why.
/// </summary>
public enum PostFindingKind
{
    /// <summary>Nobody holds the post.</summary>
    Empty,

    TwoDefinitif,

    TwoPlt,

    TwoPlh,

    /// <summary>A Plt, though somebody is appointed to the post.</summary>
    PltBesideDefinitif,

    /// <summary>A Plh, though there is no holder for whom to act.</summary>
    PlhWithoutDefinitif,
}
