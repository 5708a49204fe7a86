namespace KinerjaPortal.Domain.Organisation;

/// <summary>A person holds a post for a period (penugasan).</summary>
/// <param name="From">First day, by the office's own calendar date.</param>
/// <param name="Until">Last day, included; null while no end is known.</param>
/// <param name="DecreeNumber">Number of the decree or order (SK, surat perintah) by which it was given.</param>
/// <param name="RecordedById">The admin who entered it; null for what came with the office.</param>
public sealed record Assignment(
    Guid Id,
    Guid PelaksanaId,
    Guid PersonId,
    AssignmentKind Kind,
    DateOnly From,
    DateOnly? Until,
    string? DecreeNumber = null,
    Guid? RecordedById = null,
    DateTimeOffset? RecordedAt = null)
{
    /// <summary>Longest decree number that is taken, in characters.</summary>
    public const int MaxDecreeNumberLength = 120;

    public bool IsInForceOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
