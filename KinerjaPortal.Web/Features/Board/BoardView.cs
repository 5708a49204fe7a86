using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Deadlines;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>
/// What one person at one minute sees in a card: whether it lies on their desk, how late it is, where it may go. Replaced
/// every minute; a card that is the same and is seen by the same view needs no new drawing.
/// </summary>
/// <param name="sheetOf">The sheet that a cycle runs on; null while it is not known here.</param>
public sealed class BoardView(Office office, DateTimeOffset now, Guid personId, Func<Guid, SopVersion?> sheetOf)
{
    public Office Office { get; } = office;

    public DateTimeOffset Now { get; } = now;

    public Guid PersonId { get; } = personId;

    /// <summary>Whether a card leads to its cycle: a screen shows no other page.</summary>
    public bool LeadsToCycles { get; init; } = true;

    public ZonaWaktu Zone => Office.Opd.Zone;

    public string PostName(string pelaksana) => Office.Post(pelaksana)?.Name ?? pelaksana;

    /// <summary>Who is to be asked for a post now: the one who acts for another, otherwise the holder; null when vacant.</summary>
    public PostHolder? HolderOf(string pelaksana) => Office.HoldersOf(pelaksana, Now) is [var first, ..] ? first : null;

    /// <summary>The holder for whom the one who is to be asked acts as Plh; null where that is nobody.</summary>
    public string? InPlaceOf(string pelaksana) => HolderOf(pelaksana)?.InPlaceOf(Office.HoldersOf(pelaksana, Now));

    /// <summary>Whether the person may complete the card's step.</summary>
    /// <inheritdoc cref="ActorsOf"/>
    public bool IsMine(BoardCard card) => ActorsOf(card).Contains(PersonId);

    /// <summary>
    /// Who may complete the card's step, for showing: the service asks the database again when they do. Of
    /// the way that a card came, the board knows the last hand only; where two external posts follow each other, the
    /// recorder's button shows on the cycle's page alone.
    /// </summary>
    public IEnumerable<Guid> ActorsOf(BoardCard card)
    {
        if (card.Step is not { } step || Office.Post(step.Pelaksana) is not { } post)
        {
            return [];
        }

        if (card.Arrival is { Result: StepResult.Ditarik } recall && post.IsExternal)
        {
            // Who recorded for the post took it back, and records on.
            return Office.HoldersOf(post.Code, Now).Count == 0 ? [recall.ById] : [];
        }

        var recorder = !post.IsExternal ? null
            : card.Arrival is { } arrival ? Office.Post(arrival.FromPelaksana)
            : Office.Posts.FirstOrDefault(planning => planning.PlansCycles);
        var actors = Office.ActorsOf(post, recorder is { IsExternal: false } ? recorder : null, Now);
        return (actors.Recorder is null ? actors.Holders : actors.Recorders).Select(holder => holder.PersonId);
    }

    /// <summary>Whether it has come to the person's own desk and was not looked at yet (baru masuk).</summary>
    public bool IsNew(BoardCard card) => card.IsUnseen && card.Arrival!.ById != PersonId && IsMine(card);

    /// <summary>The row of the sheet at which the card lies; null when it is closed.</summary>
    public SopStep? SheetStepOf(BoardCard card) => card.Step is { } step ? sheetOf(card.SopVersionId)?.Step(step.StepId) : null;

    /// <summary>Where the chart leads from the card's step; empty when it is not the person's to move.</summary>
    public IReadOnlyList<BoardMove> MovesOf(BoardCard card) =>
        IsMine(card) && sheetOf(card.SopVersionId) is { } sheet ? BoardMove.Of(card.Step!, sheet) : [];

    /// <summary>Over the time of its step.</summary>
    public bool IsLate(BoardCard card) => card.Step is { } step && StandingOf(step).IsLate;

    /// <summary>By when the document must be finished; null where it is closed, or runs on a sheet that is not known here.</summary>
    public DeadlineStanding? DeadlineOf(BoardCard card) =>
        card.Step is { } step && sheetOf(card.SopVersionId) is { } sheet ? KnownStandings.Of(card.Cycle, step.StepId, sheet, Office) : null;

    /// <summary>Its own deadline is in danger, or over: what is late in earnest.</summary>
    public bool IsEndangered(BoardCard card) => DeadlineOf(card)?.IsEndangeredAt(Now) == true;

    /// <summary>Working time until the step is due; negative, or nothing, when that has passed.</summary>
    public TimeSpan Left(BoardStep step) => StandingOf(step).Left;

    /// <summary>How long the step has been the office's own to do, and how long systems of others held it.</summary>
    public RunTime TimeOf(BoardStep step) => RunTime.Of(step.Since, step.Detail, Office.Calendar, step.Since < Now ? Now : step.Since);

    /// <summary>The largest unit of a length of working time, the rest left away: what a card has room for.</summary>
    public TimeSpan Rough(TimeSpan work)
    {
        var day = Office.Calendar.NormalDay;
        var unit = work >= day ? day : work >= TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1);
        return TimeSpan.FromTicks(work.Ticks - (work.Ticks % unit.Ticks));
    }

    public WorkStatus StatusOf(BoardCard card) => card.Step is not { } step
        ? WorkStatus.Done
        : StandingOf(step).Status;

    private DueStanding StandingOf(BoardStep step) => DueStanding.Of(step.Since, step.DueAt, Office.Calendar, Now, step.Detail);
}
