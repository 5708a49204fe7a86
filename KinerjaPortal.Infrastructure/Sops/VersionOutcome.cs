using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Domain.Sops.Versions;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>What came of handing a version in, taking it back or establishing it.</summary>
public abstract record VersionOutcome
{
    private VersionOutcome()
    {
    }

    public sealed record Done : VersionOutcome;

    /// <summary>It stands there already, by an earlier press or by somebody else; nothing happened again.</summary>
    public sealed record AlreadyThere(SopVersionStatus Status, string? By, DateTimeOffset? At) : VersionOutcome;

    /// <summary>From where it stands now, this is no next step.</summary>
    public sealed record NotFromHere(SopVersionStatus Status) : VersionOutcome;

    /// <summary>The sheet cannot be run yet; the faults of its review, without the warnings.</summary>
    public sealed record Faulty(IReadOnlyList<SopProblem> Faults) : VersionOutcome;

    public sealed record BadEstablishment(IReadOnlyList<EstablishmentFault> Faults) : VersionOutcome;

    /// <summary>Only an admin of the office may do this.</summary>
    public sealed record OnlyTheAdmin : VersionOutcome;

    public sealed record Unknown : VersionOutcome;
}
