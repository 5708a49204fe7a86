using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation;

/// <summary>Days on which a person is away, known beforehand (cuti, dinas luar). Takes no right away: it tells who will be missing.</summary>
/// <param name="Until">Last day, included.</param>
/// <param name="Reason">As everybody in the office may read it: cuti tahunan, dinas luar.</param>
public sealed record Absence(Guid Id, Guid PersonId, DateOnly From, DateOnly Until, string? Reason)
{
    /// <summary>Longest reason that is taken, in characters.</summary>
    public const int MaxReasonLength = TextLimits.AbsenceReason;

    public bool Includes(DateOnly day) => From <= day && day <= Until;

    /// <param name="ofThePerson">What is recorded of the person already.</param>
    public StaffingFault? WhyNotRecorded(IEnumerable<Absence> ofThePerson) =>
        Until < From ? new StaffingFault.UntilBeforeFrom()
        : Reason?.Length > MaxReasonLength ? new StaffingFault.ReasonTooLong()
        : ofThePerson.FirstOrDefault(other => other.From <= Until && From <= other.Until) is { } recorded ? new StaffingFault.AlreadyAway(recorded)
        : null;

    /// <summary>
    /// Who holds a post of the person's in these days, in order and without a gap; the days on which the person does not hold it are
    /// left out.
    /// </summary>
    /// <param name="ofThePost">All that is known of the post.</param>
    public IReadOnlyList<CoveredDays> CoverOf(IEnumerable<Assignment> ofThePost) =>
    [
        .. from days in PostOccupancy.Of(ofThePost, From).Days
           where days.From <= Until && days.Holders.Any(holder => holder.PersonId == PersonId)
           select new CoveredDays(
               days.From,
               days.Until is { } until && until < Until ? until : Until,
               [.. days.Holders.Where(holder => holder.PersonId != PersonId)]),
    ];
}

/// <summary>Days of an absence with those who hold the post meanwhile; nobody where the list is empty.</summary>
public sealed record CoveredDays(DateOnly From, DateOnly Until, IReadOnlyList<Assignment> StandIns);
