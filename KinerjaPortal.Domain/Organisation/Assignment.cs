using KinerjaPortal.Domain.Texts;

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
    public const int MaxDecreeNumberLength = TextLimits.DecreeNumber;

    public bool IsInForceOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Whether it is the very same appointment, entered once more.</summary>
    public bool SaysTheSameAs(Assignment other) =>
        (PelaksanaId, PersonId, Kind, From, Until, DecreeNumber) == (other.PelaksanaId, other.PersonId, other.Kind, other.From, other.Until, other.DecreeNumber);

    /// <summary>
    /// What keeps it from being made; null where nothing does. Only what makes no sense is refused: that a post is held twice or
    /// by nobody is told by <see cref="PostOccupancy"/>, and is for the office to judge.
    /// </summary>
    /// <param name="ofThePost">What is known of the post already, past and coming.</param>
    public StaffingFault? WhyNotMade(IEnumerable<Assignment> ofThePost)
    {
        if (Until is null && Kind == AssignmentKind.Plh)
        {
            return new StaffingFault.UntilMissing();
        }

        if (Until < From)
        {
            return new StaffingFault.UntilBeforeFrom();
        }

        return WhyNotUnder(DecreeNumber)
            ?? (ofThePost.FirstOrDefault(other => other.PersonId == PersonId && Overlaps(other)) is { } held ? new StaffingFault.AlreadyHolds(held) : null);
    }

    /// <summary>What keeps this from being its decree's number; null where nothing does.</summary>
    public StaffingFault? WhyNotUnder(string? decreeNumber) =>
        Kind != AssignmentKind.Definitif && string.IsNullOrWhiteSpace(decreeNumber) ? new StaffingFault.DecreeMissing()
        : decreeNumber?.Length > MaxDecreeNumberLength ? new StaffingFault.DecreeTooLong()
        : null;

    /// <summary>
    /// What keeps it from ending with this day; null where nothing does. It can be cut short and never drawn out: a longer
    /// appointment has a decree of its own.
    /// </summary>
    public StaffingFault? WhyNotEndedWith(DateOnly lastDay, DateOnly today) =>
        Until < today ? new StaffingFault.AlreadyEnded(Until.Value)
        : lastDay < From ? new StaffingFault.UntilBeforeFrom()
        : Until < lastDay ? new StaffingFault.LaterThanItsEnd(Until.Value)
        : null;

    /// <summary>What keeps it from being taken back as if it had never been; null before its first day.</summary>
    public StaffingFault? WhyNotTakenBack(DateOnly today) => From <= today ? new StaffingFault.HasBegun(From) : null;

    private bool Overlaps(Assignment other) => (Until is null || other.From <= Until) && (other.Until is null || From <= other.Until);
}
