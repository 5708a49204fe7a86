using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>A version in the list of its SOP's versions.</summary>
/// <param name="IsFromLibrary">The sheet came with the portal, as its source has it.</param>
/// <param name="Running">How many cycles run on it.</param>
public sealed record ListedVersion(
    SopVersion Version,
    VersionStanding Standing,
    DateOnly? EffectiveFrom,
    bool IsFromLibrary,
    VersionAct Made,
    VersionAct? Submitted,
    VersionAct? Established,
    int Running)
{
    /// <summary>Drafts, and what is established for a later day, are the admins' business until it is in force.</summary>
    public bool IsForEverybody => Standing is VersionStanding.InForce or VersionStanding.Superseded;
}

/// <summary>When something was done to a version, and by whom; nobody where the portal brought it along.</summary>
public sealed record VersionAct(DateTimeOffset At, string? By);

/// <summary>An SOP with all its versions, the newest first.</summary>
public sealed record SopHistory(Sop Sop, IReadOnlyList<ListedVersion> Versions)
{
    public ListedVersion? InForce => Versions.FirstOrDefault(version => version.Standing == VersionStanding.InForce);
}
