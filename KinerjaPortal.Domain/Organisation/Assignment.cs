namespace KinerjaPortal.Domain.Organisation;

/// <summary>A person holds a post for a period (penugasan).</summary>
/// <param name="From">First day, by the office's own calendar date.</param>
/// <param name="Until">Last day, included; null while no end is known.</param>
public sealed record Assignment(Guid Id, Guid PelaksanaId, Guid PersonId, AssignmentKind Kind, DateOnly From, DateOnly? Until)
{
    public bool IsInForceOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
