using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>The posts of an office with all who held, hold and will hold them, its people, and who is or will be away.</summary>
/// <param name="Posts">In the office's own order.</param>
/// <param name="People">By name.</param>
/// <param name="Absences">Those that have not ended, by their first day.</param>
public sealed record OfficeStaffing(
    IReadOnlyList<Pelaksana> Posts, IReadOnlyList<Assignment> Assignments, IReadOnlyList<StaffMember> People, IReadOnlyList<Absence> Absences)
{
    public IEnumerable<Assignment> Of(Pelaksana post) => Assignments.Where(assignment => assignment.PelaksanaId == post.Id);

    public string NameOf(Guid personId) => People.First(person => person.Id == personId).Name;
}

/// <param name="IsOfOffice">False for who held a post here and belongs to another office now, or to none: a closed account is given nothing more.</param>
public sealed record StaffMember(Guid Id, string Name, string? Nip, string? Email, bool IsOfOffice);
