using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;

namespace KinerjaPortal.Infrastructure.Organisation.Keeping;

/// <summary>What came of making, correcting or deleting an office.</summary>
public abstract record OfficeOutcome
{
    private OfficeOutcome()
    {
    }

    public sealed record Done : OfficeOutcome;

    public sealed record Made(Opd Office) : OfficeOutcome;

    /// <summary>Only admins of the portal keep offices.</summary>
    public sealed record NotYours : OfficeOutcome;

    public sealed record UnknownOffice : OfficeOutcome;

    public sealed record CodeTaken(string Code) : OfficeOutcome;

    /// <summary>The region has an office of this name already.</summary>
    public sealed record NameTaken : OfficeOutcome;

    /// <summary>Due times of its documents were reckoned by the zone that it has.</summary>
    public sealed record ZoneInUse : OfficeOutcome;

    public sealed record InUse(OfficeUse Use) : OfficeOutcome;

    public sealed record Wrong(OfficeFault Fault) : OfficeOutcome;
}
