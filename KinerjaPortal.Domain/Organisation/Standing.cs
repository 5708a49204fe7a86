using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;

namespace KinerjaPortal.Domain.Organisation;

/// <summary>The portal's authorisation: whether a person may act at a step of a cycle, and for which post.</summary>
public abstract record Standing
{
    private Standing()
    {
    }

    /// <summary>Why they may not, as the outcome of what they tried.</summary>
    public CommonRefusal Refusal => this switch
    {
        MayNot not => new CommonRefusal.NotYourPost(not.PostName, not.HeldBy),
        NoAdmin => new CommonRefusal.OnlyTheAdmin(),
        _ => throw new InvalidOperationException($"{GetType().Name} is no refusal."),
    };

    public sealed record May(ActedFor For) : Standing;

    /// <summary>The thing is for admins of the office alone.</summary>
    public sealed record NoAdmin : Standing;

    /// <summary>An admin acts for the office and for no post of it.</summary>
    public static May AsAdmin { get; } = new(new ActedFor("admin", "Admin", AssignmentKind.Definitif));

    public sealed record MayNot(string PostName, IReadOnlyList<string> HeldBy) : Standing;

    /// <summary>The rule of the portal: only who holds the post now may act, and where nobody does, who holds the post that records for it.</summary>
    public static Standing Of(Guid personId, PostActors actors)
    {
        var (post, holders, recorder, recorders) = actors;
        if (holders.FirstOrDefault(holder => holder.PersonId == personId) is { } own)
        {
            // Both names belong into the history: who acts for the day, and for whom.
            return new May(new ActedFor(post.Code, post.Name, own.Kind, InPlaceOf: own.InPlaceOf(holders)));
        }

        if (recorder is not null)
        {
            return recorders.FirstOrDefault(holder => holder.PersonId == personId) is { } recording
                ? new May(new ActedFor(post.Code, post.Name, recording.Kind, RecordedBy: recorder.Name))
                : new MayNot(recorder.Name, [.. recorders.Select(holder => holder.Name)]);
        }

        return new MayNot(post.Name, [.. holders.Select(holder => holder.Name)]);
    }

    /// <summary>
    /// The post that records for another where nobody holds it. For an external post (Bappeda, Dinas PPKAD) that is the post of the office
    /// that handed the document to the visit, or plans cycles where none did; for a post of the office it is none.
    /// </summary>
    /// <param name="run">The visit; null for the current one.</param>
    public static Pelaksana? RecorderFor(Pelaksana post, DocumentCycle cycle, Office office, StepRun? run = null) =>
        !post.IsExternal ? null
        : cycle.Runs.TakeWhile(earlier => earlier.Id != (run ?? cycle.Runs[^1]).Id)
            .Reverse()
            .Where(earlier => earlier.Completion is not { Result: StepResult.Ditarik })
            .Select(earlier => office.Post(earlier.Pelaksana))
            .FirstOrDefault(earlier => earlier is { IsExternal: false })
        ?? office.Posts.FirstOrDefault(planning => planning.PlansCycles);
}
