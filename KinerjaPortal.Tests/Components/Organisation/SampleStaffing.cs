using System.Collections.Immutable;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Tests.Components.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Organisation;

namespace KinerjaPortal.Tests.Components.Organisation;

/// <summary>The posts of <see cref="SampleBoard"/> on Wednesday 18 November 2026, held as a test says.</summary>
internal static class SampleStaffing
{
    public static readonly DateOnly Today = new(2026, 11, 18);

    public static readonly StaffMember Ratna = Person("Ratna Dewi, S.Sos.");
    public static readonly StaffMember Ahmad = Person("H. Ahmad Fauzi, M.Si.");
    public static readonly StaffMember Lina = Person("Lina Marlina");

    public static Pelaksana Sekretaris => SampleBoard.Office.Post("sekretaris")!;

    public static Pelaksana Kaban => SampleBoard.Office.Post("kaban")!;

    public static Pelaksana Bappeda => SampleBoard.Office.Post("bappeda")!;

    public static Assignment Holds(Pelaksana post, StaffMember person, AssignmentKind kind, DateOnly from, DateOnly? until = null, string? decree = "800/1/SP/2026") =>
        new(Guid.NewGuid(), post.Id, person.Id, kind, from, until, decree);

    public static Absence Away(StaffMember person, DateOnly from, DateOnly until) => new(Guid.NewGuid(), person.Id, from, until, "Cuti tahunan");

    public static StaffingView View(
        IReadOnlyList<Assignment> assignments, IReadOnlyList<Absence>? absences = null, params ImmutableArray<BoardCard> cards) =>
        StaffingView.Of(
            new OfficeStaffing([Sekretaris, Kaban, Bappeda], assignments, [Ahmad, Lina, Ratna], absences ?? []),
            SampleBoard.BoardWith([.. cards]), ZonaWaktu.Wib, Today);

    private static StaffMember Person(string name) => new(Guid.NewGuid(), name, Nip: null, Email: null, IsOfOffice: true);
}
