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

    /// <summary>
    /// The rule of the portal: only who holds the post now may act. Where nobody does, the recorder does it for them
    /// ("dicatat oleh"), if there is one: for steps, the post that handed to an external post without accounts.
    /// </summary>
    /// <param name="post">The post in whose lane the step stands.</param>
    /// <param name="holders">Who holds it now.</param>
    /// <param name="recorder">The post that may record for it, see <see cref="RecorderOf(DocumentCycle, Office)"/>.</param>
    /// <param name="recorders">Who holds that post now.</param>
    public static Standing Of(
        Guid personId, Pelaksana post, IReadOnlyList<PostHolder> holders, Pelaksana? recorder, IReadOnlyList<PostHolder> recorders)
    {
        if (holders.FirstOrDefault(holder => holder.PersonId == personId) is { } own)
        {
            // Both names belong into the history: who acts for the day, and for whom.
            return new May(new ActedFor(post.Code, post.Name, own.Kind, InPlaceOf: own.InPlaceOf(holders)));
        }

        if (holders.Count == 0 && recorder is not null)
        {
            return recorders.FirstOrDefault(holder => holder.PersonId == personId) is { } recording
                ? new May(new ActedFor(post.Code, post.Name, recording.Kind, RecordedBy: recorder.Name))
                : new MayNot(recorder.Name, [.. recorders.Select(holder => holder.Name)]);
        }

        return new MayNot(post.Name, [.. holders.Select(holder => holder.Name)]);
    }

    /// <summary>The post of the office that handed the document to the current step, or plans cycles where none did.</summary>
    public static Pelaksana? RecorderOf(DocumentCycle cycle, Office office) => RecorderOf(cycle, office, cycle.Runs[^1]);

    /// <summary>The post of the office that handed the document to this visit, or plans cycles where none did.</summary>
    public static Pelaksana? RecorderOf(DocumentCycle cycle, Office office, StepRun run) =>
        cycle.Runs.TakeWhile(earlier => earlier.Id != run.Id)
            .Reverse()
            .Where(earlier => earlier.Completion is not { Result: StepResult.Ditarik })
            .Select(earlier => office.Post(earlier.Pelaksana))
            .FirstOrDefault(post => post is { IsExternal: false })
        ?? office.Posts.FirstOrDefault(post => post.PlansCycles);
}
