using System.Collections.Frozen;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Deadlines;

namespace KinerjaPortal.Domain.Organisation;

/// <summary>An office with its posts, their holders and its calendar, as they were when the directory was read.</summary>
public sealed class Office
{
    private readonly FrozenDictionary<string, Pelaksana> _postByCode;
    private readonly ILookup<Guid, (Assignment Assignment, string Name)> _assignments;
    private readonly ILookup<Guid, Absence> _absences;

    public Office(
        Opd opd, WorkCalendar calendar, IReadOnlyList<Pelaksana> posts, IEnumerable<(Assignment Assignment, string Name)> assignments,
        IEnumerable<Absence>? absences = null, DeadlineTable? deadlines = null)
    {
        Opd = opd;
        Calendar = calendar;
        Posts = posts;
        _postByCode = posts.ToFrozenDictionary(post => post.Code);
        _assignments = assignments.ToLookup(a => a.Assignment.PelaksanaId);
        Deadlines = deadlines ?? DeadlineTable.Empty;
        _absences = (absences ?? []).ToLookup(absence => absence.PersonId);
    }

    public Opd Opd { get; }

    public WorkCalendar Calendar { get; }

    /// <summary>By when which document must be finished.</summary>
    public DeadlineTable Deadlines { get; }

    /// <summary>In the office's own order.</summary>
    public IReadOnlyList<Pelaksana> Posts { get; }

    public Pelaksana? Post(string code) => _postByCode.GetValueOrDefault(code);

    /// <summary>
    /// The post of this code; where the office has none, or none that this node knows of yet, one that goes by its code and that nobody
    /// holds. What lies on a desk must be shown, whatever the desk is called.
    /// </summary>
    public Pelaksana PostOrUnknown(string code) =>
        Post(code) ?? new Pelaksana(Guid.Empty, Opd.Id, code, code, int.MaxValue, IsExternal: false, PlansCycles: false);

    /// <summary>Who holds the post at this moment, those who act for another first: they are the ones to ask.</summary>
    public IReadOnlyList<PostHolder> HoldersOf(string code, DateTimeOffset now)
    {
        if (Post(code) is not { } post)
        {
            return [];
        }

        var today = Opd.Zone.DateOf(now);
        return
        [
            .. _assignments[post.Id]
                .Where(a => a.Assignment.IsInForceOn(today))
                .OrderByDescending(a => a.Assignment.Kind)
                .Select(a => new PostHolder(a.Assignment.PersonId, a.Name, a.Assignment.Kind)),
        ];
    }

    /// <summary>Who acts for the post at this moment.</summary>
    /// <param name="recorder">The post that records for it where nobody holds it; null where none does.</param>
    public PostActors ActorsOf(Pelaksana post, Pelaksana? recorder, DateTimeOffset now)
    {
        var holders = HoldersOf(post.Code, now);
        return holders.Count > 0 || recorder is null
            ? new PostActors(post, holders, Recorder: null, Recorders: [])
            : new PostActors(post, holders, recorder, HoldersOf(recorder.Code, now));
    }

    /// <summary>Since when and until when a person is away who is away at this moment; null for everybody else.</summary>
    public Absence? AbsenceOf(Guid personId, DateTimeOffset now)
    {
        var today = Opd.Zone.DateOf(now);
        return _absences[personId].FirstOrDefault(absence => absence.Includes(today));
    }

    /// <summary>The posts that this person holds at this moment.</summary>
    public IReadOnlyList<Pelaksana> PostsOf(Guid personId, DateTimeOffset now)
    {
        var today = Opd.Zone.DateOf(now);
        return [.. Posts.Where(post => _assignments[post.Id].Any(a => a.Assignment.PersonId == personId && a.Assignment.IsInForceOn(today)))];
    }
}
