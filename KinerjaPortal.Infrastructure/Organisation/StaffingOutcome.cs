using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>What came of changing who holds a post, or who is away.</summary>
public abstract record StaffingOutcome
{
    private StaffingOutcome()
    {
    }

    public sealed record Done : StaffingOutcome;

    /// <param name="IsNew">False where the same was recorded before; nothing has happened then.</param>
    public sealed record Appointed(Assignment Assignment, bool IsNew) : StaffingOutcome;

    /// <summary>Only an admin of the office may.</summary>
    public sealed record OnlyTheAdmin : StaffingOutcome;

    /// <summary>The office has no such post.</summary>
    public sealed record UnknownPost : StaffingOutcome;

    /// <summary>The person does not belong to the office.</summary>
    public sealed record UnknownPerson : StaffingOutcome;

    /// <summary>The office has no such appointment or absence, or no longer.</summary>
    public sealed record Unknown : StaffingOutcome;

    public sealed record Refused(StaffingFault Fault) : StaffingOutcome;
}
