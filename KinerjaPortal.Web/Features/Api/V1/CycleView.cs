using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>A cycle as the API tells it.</summary>
/// <param name="Status">running, completed or cancelled.</param>
/// <param name="Version">Grows with every event; send it back as <c>expectedVersion</c> to be told when somebody was there in between.</param>
/// <param name="Current">The open step; null when the cycle is closed.</param>
/// <param name="History">Every visit to a step that has ended, in order.</param>
/// <param name="OwnMinutes">Working time that it has taken the office so far, without what systems of others took.</param>
/// <param name="HeldMinutes">Working time in which systems of others held it.</param>
/// <param name="BackAndForth">What going to and fro has cost; null as long as it was sent back less than three times.</param>
/// <param name="SignOffs">Every approval of one exact file (pengesahan), in order.</param>
/// <param name="Deadline">By when the document must be finished; null when the cycle is closed.</param>
internal sealed record CycleView(
    Guid Id, string Opd, Guid SopId, string DocumentType, string Period, string Title, string Status, int Version,
    DateTimeOffset StartedAt, DateTimeOffset? ClosedAt, CycleView.CurrentStep? Current, IReadOnlyList<CycleView.PastStep> History,
    int OwnMinutes, int HeldMinutes, CycleView.ToAndFro? BackAndForth, IReadOnlyList<SignOffView> SignOffs, CycleView.DueBy? Deadline)
{
    public static CycleView Of(DocumentCycle cycle, Office office, SopVersion sop, RefusalWords words, DateTimeOffset now) => Of(
        cycle, office, sop, words, now, RunTime.Of(cycle, office.Calendar, now));

    private static CycleView Of(DocumentCycle cycle, Office office, SopVersion sop, RefusalWords words, DateTimeOffset now, RunTime time) => new(
        cycle.Id, office.Opd.Code, cycle.SopId, cycle.DocumentType.Name, cycle.Period, cycle.Title, Word(cycle.Status), cycle.Version,
        cycle.StartedAt, cycle.ClosedAt,
        cycle.Current is { } run
            ? new CurrentStep(
                run.Id, run.StepId, run.Number, sop.Step(run.StepId).Activity, run.Pelaksana, Word(sop.Step(run.StepId).Symbol), run.OpenedAt, run.DueAt,
                MissingView.Of(cycle.MissingAt(run, sop.Step(run.StepId)), words, office),
                run.Detail.Seen?.At, run.Detail.Seen?.By.Name, run.Detail.Accepted?.At, run.Detail.Accepted?.By.Name,
                run.OpenHold?.System.Word, run.OpenHold?.From, Minutes(RunTime.Of(run, office.Calendar, now).Held), DueMovesOf(run))
            : null,
        [.. cycle.Runs.Where(past => past.Completion is not null).Select(past => PastStep.Of(past, cycle, office.Calendar))],
        Minutes(time.Own), Minutes(time.Held),
        Domain.Cycles.BackAndForth.Of(cycle, office.Calendar, now) is { } told
            ? new ToAndFro(told.Returns.Count, Minutes(told.Cost), Minutes(told.Held))
            : null,
        SignOffView.Of(cycle),
        cycle.Current is { } at ? DueBy.Of(DeadlineStanding.Of(office.Deadlines.Of(cycle.DocumentType, cycle.Period), sop, at.StepId, cycle.StartedAt, office.Calendar), now) : null);

    private static IReadOnlyList<DueChange> DueMovesOf(StepRun run) =>
    [
        .. run.Detail.DueMoves.Select(move => new DueChange(
            move.From, move.To, Word(move.Cause.Kind), move.Cause.Day, move.Cause.Subject, move.Cause.Year, move.By.Name, move.At)),
    ];

    private static int Minutes(TimeSpan work) => (int)work.TotalMinutes;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <param name="Symbol">start, process, decision or end.</param>
    /// <param name="Missing">What it must have and has not, before it can be completed; Tidak needs none of it.</param>
    /// <param name="SeenAt">When somebody of the receiving post opened it first; until then it can be taken back.</param>
    /// <param name="HeldBy">sipd, srikandi, tte, e-sakip or lain while such a system of others holds it: then its clock stands still.</param>
    /// <param name="HeldMinutes">Working time in which systems of others held it so far.</param>
    /// <param name="DueMoves">How changes of the office's calendar moved when it is due, in order.</param>
    internal sealed record CurrentStep(
        Guid RunId, Guid StepId, string Number, string Activity, string Pelaksana, string Symbol, DateTimeOffset OpenedAt, DateTimeOffset DueAt,
        IReadOnlyList<MissingView> Missing, DateTimeOffset? SeenAt, string? SeenBy, DateTimeOffset? AcceptedAt, string? AcceptedBy,
        string? HeldBy, DateTimeOffset? HeldSince, int HeldMinutes, IReadOnlyList<DueChange> DueMoves);

    /// <param name="Minutes">Working time.</param>
    internal sealed record Hold(string System, string Note, DateTimeOffset From, DateTimeOffset Until, int Minutes, Guid EvidenceFileId, string By, string? ReleaseNote);

    /// <param name="Cause">What of the calendar was changed: dayadded, dayremoved, yeardecreed, weekchanged and so on.</param>
    /// <param name="Subject">The name of the day or the period, or the decree's number.</param>
    internal sealed record DueChange(DateTimeOffset From, DateTimeOffset To, string Cause, DateOnly? Day, string? Subject, int? Year, string By, DateTimeOffset At);

    /// <param name="CostMinutes">Working time from each return until the document was again where it had been sent back.</param>
    /// <param name="HeldMinutes">Apart from that: working time in which systems of others held it.</param>
    internal sealed record ToAndFro(int Returns, int CostMinutes, int HeldMinutes);

    /// <param name="Outcome">selesai, ya, tidak, dikembalikan, dipindahkan, or ditarik: taken back before anybody there had opened it.</param>
    /// <param name="RecordedBy">The post that recorded it for an external post without accounts ("dicatat oleh").</param>
    /// <param name="Kind">On what ground the post was held: definitif, plt or plh.</param>
    /// <param name="InPlaceOf">Name of the holder for whom a plh acted.</param>
    /// <param name="Signature">How a pengesahan was signed: electronic, or paper (tanda tangan basah); null where nothing was signed.</param>
    internal sealed record PastStep(
        Guid RunId, Guid StepId, string Number, string Pelaksana, string Outcome, string? Note,
        DateTimeOffset CompletedAt, string CompletedBy, string? RecordedBy, string Kind, string? InPlaceOf,
        DateTimeOffset? SeenAt, DateTimeOffset? AcceptedAt, int HeldMinutes, IReadOnlyList<Hold> Held,
        IReadOnlyList<DueChange> DueMoves, string? Signature)
    {
        public static PastStep Of(StepRun run, DocumentCycle cycle, WorkCalendar calendar) => new(
            run.Id, run.StepId, run.Number, run.Pelaksana, Word(run.Completion!.Result), run.Completion.Note,
            run.Completion.At, run.Completion.By.Name, run.Completion.For.RecordedBy,
            Word(run.Completion.For.Kind), run.Completion.For.InPlaceOf,
            run.Detail.Seen?.At, run.Detail.Accepted?.At, Minutes(RunTime.Of(run, calendar, run.Completion.At).Held),
            [
                .. run.Detail.Holds.Select(hold => new Hold(
                    hold.System.Word, hold.Note, hold.From, hold.Until ?? run.Completion.At,
                    Minutes(calendar.WorkingTimeBetween(hold.From, hold.Until ?? run.Completion.At)), hold.EvidenceFileId, hold.By.Name, hold.UntilNote)),
            ],
            DueMovesOf(run),
            SignOffView.WayOf(cycle.SignOffs.WayAt(run.Id)));
    }

    /// <param name="By">When it must be finished.</param>
    /// <param name="HandOnBy">When it must leave the desk where it lies, so that each desk after it has its time.</param>
    /// <param name="Source">Who says so; null where the plan of the cycle counts.</param>
    /// <param name="Endangered">That moment is over.</param>
    internal sealed record DueBy(DateTimeOffset By, DateTimeOffset HandOnBy, string? Source, bool Endangered)
    {
        public static DueBy Of(DeadlineStanding standing, DateTimeOffset now) =>
            new(standing.By, standing.HandOnBy, standing.IsByPlan ? null : standing.Deadline!.Source, standing.IsEndangeredAt(now));
    }
}
