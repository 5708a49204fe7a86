using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>An office's posts and absences as its admin looks at them on a day. Pure: the same staffing and board give the same view.</summary>
/// <param name="Posts">In the office's own order, those outside the office without accounts left away.</param>
/// <param name="Away">Who is or will be away, the soonest first.</param>
public sealed record StaffingView(
    OfficeStaffing Staffing, DateOnly Today, IReadOnlyList<PostStaffing> Posts, IReadOnlyList<AwayPerson> Away)
{
    /// <summary>The office's own people whose name has these letters.</summary>
    public IEnumerable<StaffMember> PeopleNamed(string? letters) =>
        Staffing.People.Where(person => person.IsOfOffice && person.Name.Contains(letters ?? "", StringComparison.CurrentCultureIgnoreCase));

    public static StaffingView Of(OfficeStaffing staffing, BoardSnapshot board, ZonaWaktu zone, DateOnly today)
    {
        var onDesk = board.Cards.Values.Select(card => card.Step).OfType<BoardStep>().ToLookup(step => step.Pelaksana);
        return new StaffingView(
            staffing,
            today,
            [
                .. from post in staffing.Posts
                   let assignments = staffing.Of(post).ToList()
                   where !post.IsExternal || assignments.Count > 0
                   select PostStaffing.Of(post, assignments, today, onDesk[post.Code].Count()),
            ],
            [
                .. from absence in staffing.Absences
                   select new AwayPerson(
                       absence,
                       staffing.NameOf(absence.PersonId),
                       [
                           .. from post in staffing.Posts
                              let cover = absence.CoverOf(staffing.Of(post))
                              where cover.Count > 0
                              select new AwayPost(
                                  post, cover, onDesk[post.Code].Count(), onDesk[post.Code].Count(step => absence.Includes(zone.DateOf(step.DueAt)))),
                       ]),
            ]);
    }
}

/// <summary>A post with all who hold it, will and did.</summary>
/// <param name="Past">The last one first.</param>
/// <param name="Waiting">How many documents lie there now.</param>
public sealed record PostStaffing(
    Pelaksana Post, IReadOnlyList<Assignment> Now, IReadOnlyList<Assignment> Coming, IReadOnlyList<Assignment> Past,
    IReadOnlyList<PostFinding> Findings, int Waiting)
{
    public static PostStaffing Of(Pelaksana post, IReadOnlyList<Assignment> assignments, DateOnly today, int waiting) => new(
        post,
        [.. assignments.Where(assignment => assignment.IsInForceOn(today)).OrderByDescending(assignment => assignment.Kind).ThenBy(assignment => assignment.From)],
        [.. assignments.Where(assignment => assignment.From > today).OrderBy(assignment => assignment.From)],
        [.. assignments.Where(assignment => assignment.Until < today).OrderByDescending(assignment => assignment.Until)],

        // Outside the office nobody need have an account: who handed on records for them.
        [.. PostOccupancy.Of(assignments, today).Findings.Where(finding => !post.IsExternal || finding.Kind != PostFindingKind.Empty)],
        waiting);
}

/// <param name="Posts">The posts that the person holds in those days.</param>
public sealed record AwayPerson(Absence Absence, string Name, IReadOnlyList<AwayPost> Posts);

/// <summary>A post of somebody who is away.</summary>
/// <param name="Cover">Who holds it meanwhile.</param>
/// <param name="Waiting">How many documents lie there now.</param>
/// <param name="DueMeanwhile">How many of them are due within the absence.</param>
public sealed record AwayPost(Pelaksana Post, IReadOnlyList<CoveredDays> Cover, int Waiting, int DueMeanwhile);
