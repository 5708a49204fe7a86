using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>
/// One run of a published SOP version for a document and a period (siklus dokumen). The aggregate of the portal: a
/// method per thing that can happen, each returning events or a refusal; <see cref="Apply"/> alone changes state, so
/// that replaying the events gives the same cycle. One step is current until the cycle ends.
/// </summary>
public sealed partial class DocumentCycle
{
    /// <summary>Longest note or reason that is taken, in characters.</summary>
    public const int MaxNoteLength = TextLimits.Note;

    private readonly List<StepRun> _runs;
    private readonly List<CycleMoved> _moves;
    private readonly List<CycleEvent> _unknownEvents;

    private DocumentCycle(Guid id, Guid opdId, List<StepRun> runs, List<CycleMoved> moves, List<CycleEvent> unknownEvents)
    {
        Id = id;
        OpdId = opdId;
        _runs = runs;
        _moves = moves;
        _unknownEvents = unknownEvents;
    }

    public Guid Id { get; }

    public Guid OpdId { get; }

    public Guid SopId { get; private set; }

    /// <summary>The version it runs on now; visits before a move were on another, see <see cref="VersionOf"/>.</summary>
    public Guid SopVersionId { get; private set; }

    public DocumentType DocumentType { get; private set; }

    public string Period { get; private set; } = "";

    public string Title { get; private set; } = "";

    public CycleStatus Status { get; private set; }

    /// <summary>Version of the last event that was applied.</summary>
    public int Version { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Every visit to a step, in order.</summary>
    public IReadOnlyList<StepRun> Runs => _runs;

    /// <summary>Its moves to other versions of its SOP, in order.</summary>
    public IReadOnlyList<CycleMoved> Moves => _moves;

    /// <summary>
    /// Its events that only a newer release can read (<see cref="UnknownFact"/>), in order. Where there are any, this release shows the
    /// cycle as far as it knows it and decides nothing about it.
    /// </summary>
    public IReadOnlyList<CycleEvent> UnknownEvents => _unknownEvents;

    /// <summary>The bahan that was asked for in it.</summary>
    public BahanBook Bahan { get; private set; } = BahanBook.Empty;

    /// <summary>The documents that were filed in it.</summary>
    public DocumentBook Documents { get; private set; } = DocumentBook.Empty;

    /// <summary>What was approved in it by a signature.</summary>
    public SignOffBook SignOffs { get; private set; } = SignOffBook.Empty;

    /// <summary>The visit that is open, or null when the cycle is closed.</summary>
    public StepRun? Current => Status == CycleStatus.Running && _runs.Count > 0 ? _runs[^1] : null;

    /// <summary>Begins a cycle: the document comes to the desk of the SOP's first step.</summary>
    public static IReadOnlyList<CycleEvent> Start(
        Guid id, Guid opdId, SopVersion sop, DocumentType documentType, Period period, string title,
        WorkCalendar calendar, Actor actor, ActedFor? actedFor, DateTimeOffset now)
    {
        var cycle = new DocumentCycle(id, opdId, [], [], []);
        var changes = new Changes(cycle, actor, actedFor, now);
        changes.Add(new CycleStarted(sop.SopId, sop.Id, documentType, period.ToString(), title));
        changes.Add(Opening(sop.Start, null, FlowLabel.None, exceptional: false, calendar, now));
        return changes.Events;
    }

    /// <summary>
    /// Ends the visit <paramref name="runId"/> and hands on along the chart: a plain step without
    /// <paramref name="answer"/>, a decision with Ya, or with Tidak and a reason.
    /// </summary>
    /// <param name="marks">Places that are marked with a Tidak.</param>
    public StepOutcome Complete(
        Guid runId, FlowLabel answer, string? note, SopVersion sop,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now, IReadOnlyList<ReturnMark>? marks = null)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        note = Trimmed(note);
        var step = sop.Step(Current!.StepId);
        var decides = step.Symbol == StepSymbol.Decision;
        if (decides && answer == FlowLabel.None)
        {
            return new StepOutcome.AnswerMissing();
        }

        if (!decides && answer != FlowLabel.None)
        {
            return new StepOutcome.AnswerNotAsked();
        }

        if (answer == FlowLabel.Tidak && note is null)
        {
            return new StepOutcome.ReasonMissing();
        }

        if (note?.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(note.Length);
        }

        if (answer == FlowLabel.Tidak)
        {
            if (BadMarkOf(marks) is { } badMark)
            {
                return badMark;
            }
        }
        else
        {
            var approves = answer == FlowLabel.Ya || step.Action == StepAction.Pengesahan;
            if (WhyNotApproved(step, approves ? ForApproval(Current) : null, sop, actor, actedFor) is { } mayNot)
            {
                return mayNot;
            }

            if (MissingAt(Current, step) is { Count: > 0 } missing)
            {
                return new StepOutcome.Incomplete(missing);
            }
        }

        var changes = new Changes(this, actor, actedFor, now);
        HandOn(changes, step, answer, note, marks, sop, calendar, now);
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }

    /// <summary>
    /// Sends the document back to a step that this cycle has been at before, where the chart has no Tidak arrow for it:
    /// an exception, always with a reason. It comes to the person who did that step.
    /// </summary>
    public StepOutcome SendBack(
        Guid runId, Guid toStepId, string? reason, SopVersion sop,
        WorkCalendar calendar, Actor actor, ActedFor actedFor, DateTimeOffset now, IReadOnlyList<ReturnMark>? marks = null)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        reason = Trimmed(reason);
        if (reason is null)
        {
            return new StepOutcome.ReasonMissing();
        }

        if (reason.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(reason.Length);
        }

        if (!EarlierSteps(sop).Any(step => step.Id == toStepId))
        {
            return new StepOutcome.NotAnEarlierStep();
        }

        if (BadMarkOf(marks) is { } badMark)
        {
            return badMark;
        }

        var changes = new Changes(this, actor, actedFor, now);
        ReleaseIfHeld(changes, calendar, now);
        changes.Add(Ending(Current!, StepResult.Dikembalikan, reason, marks));
        changes.Add(Opening(sop.Step(toStepId), runId, FlowLabel.Tidak, exceptional: true, calendar, now, LastDoerOf(toStepId)));
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }

    /// <summary>Gives the cycle up, with a reason.</summary>
    public StepOutcome Cancel(string? reason, Actor actor, ActedFor? actedFor, DateTimeOffset now)
    {
        if (Status != CycleStatus.Running)
        {
            return new StepOutcome.CycleClosed(Status, ClosedAt!.Value);
        }

        reason = Trimmed(reason);
        if (reason is null)
        {
            return new StepOutcome.ReasonMissing();
        }

        if (reason.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(reason.Length);
        }

        var changes = new Changes(this, actor, actedFor, now);
        changes.Add(new CycleCancelled(reason));
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }

    /// <summary>Steps to which the current one could be sent back: those visited before that stand above it on the sheet.</summary>
    public IReadOnlyList<SopStep> EarlierSteps(SopVersion sop) =>
        Current is not { } current
            ? []
            : [.. _runs.Where(run => run.Completion is not { Result: StepResult.Ditarik }).Select(StepNow).OfType<Guid>().Distinct()
                .Where(stepId => sop.RowOf(stepId) < sop.RowOf(current.StepId))
                .OrderBy(sop.RowOf)
                .Select(sop.Step)];

    /// <summary>The row of the present version that a visit counts for: its own, or its counterpart after moves; null where there is none.</summary>
    public Guid? StepNow(StepRun run) =>
        _moves.Skip(MovesBefore(run)).Aggregate((Guid?)run.StepId, (step, move) => step is { } id ? move.CounterpartOf(id) : null);

    /// <summary>The version on which a visit was made.</summary>
    public Guid VersionOf(StepRun run) =>
        MovesBefore(run) is var earlier && earlier < _moves.Count ? _moves[earlier].FromVersionId : SopVersionId;

    public StepRun? Run(Guid runId) => _runs.FirstOrDefault(run => run.Id == runId);

    /// <summary>The cycle that these events made. They must be all of one cycle's events from version 1 on, in order.</summary>
    public static DocumentCycle Replay(IEnumerable<CycleEvent> events)
    {
        DocumentCycle? cycle = null;
        foreach (var e in events)
        {
            cycle ??= new DocumentCycle(e.CycleId, e.OpdId, [], [], []);
            cycle.Apply(e);
        }

        return cycle ?? throw new ArgumentException("A cycle has at least one event.", nameof(events));
    }

    /// <summary>The cycle as it was stored, without its events.</summary>
    public static DocumentCycle Restore(CycleState state) =>
        new(state.Id, state.OpdId, [.. state.Runs], [.. state.Moves ?? []], [.. state.UnknownEvents ?? []])
        {
            SopId = state.SopId,
            SopVersionId = state.SopVersionId,
            DocumentType = state.DocumentType,
            Period = state.Period,
            Title = state.Title,
            Status = state.Status,
            Version = state.Version,
            StartedAt = state.StartedAt,
            ClosedAt = state.ClosedAt,
            Bahan = state.Bahan ?? BahanBook.Empty,
            Documents = state.Documents ?? DocumentBook.Empty,
            SignOffs = state.SignOffs ?? SignOffBook.Empty,
        };

    /// <summary>
    /// The cycle as it was stored, with what only its events tell: bahan, documents and sign-offs. For a cycle with events of a newer
    /// release, whose visits are true in the state alone.
    /// </summary>
    public static DocumentCycle Restore(CycleState state, IReadOnlyList<CycleEvent> events)
    {
        var cycle = Restore(state with
        {
            Moves = [.. events.Select(e => e.Fact).OfType<CycleMoved>()],
            UnknownEvents = [.. events.Where(e => e.Fact is UnknownFact)],
        });
        foreach (var e in events)
        {
            cycle.ApplyToFiles(e);
        }

        return cycle;
    }

    /// <summary>A copy of this cycle to which these events have happened; this one stays as it is.</summary>
    public DocumentCycle With(IEnumerable<CycleEvent> events)
    {
        var copy = Restore(new CycleState(
            Id, OpdId, SopId, SopVersionId, DocumentType, Period, Title, Status, Version, StartedAt, ClosedAt, _runs, _moves, Bahan, Documents, SignOffs,
            _unknownEvents));
        foreach (var e in events)
        {
            copy.Apply(e);
        }

        return copy;
    }

    /// <summary>Makes one event true. The only thing that changes a cycle.</summary>
    public void Apply(CycleEvent e)
    {
        if (e.CycleId != Id || e.Version != Version + 1)
        {
            throw new InvalidOperationException($"Event {e.Version} of cycle {e.CycleId} does not follow version {Version} of cycle {Id}.");
        }

        var ofFiles = ApplyToFiles(e);
        switch (e.Fact)
        {
            case CycleStarted started:
                SopId = started.SopId;
                SopVersionId = started.SopVersionId;
                DocumentType = started.DocumentType;
                Period = started.Period;
                Title = started.Title;
                Status = CycleStatus.Running;
                StartedAt = e.At;
                break;
            case HandedOff handed:
                _runs.Add(new StepRun(
                    handed.RunId, handed.StepId, handed.Number, handed.Pelaksana, handed.FromRunId,
                    handed.ArrivedBy, handed.Exceptional, e.At, handed.DueAt)
                {
                    Detail = handed.Addressee is null ? RunDetail.None : RunDetail.None with { Addressee = handed.Addressee },
                });
                break;
            case StepCompleted completed:
                // Where it was taken back, the visit's own post did not act; it is said beside the person who did.
                var actedFor = completed.Result == StepResult.Ditarik ? e.ActedFor! with { Pelaksana = completed.Pelaksana } : e.ActedFor!;
                End(completed.RunId, new StepCompletion(completed.Result, completed.Note, e.At, e.Actor, actedFor, completed.Marks));
                break;
            case CycleMoved moved:
                // The visit's post did not act; it is said beside the admin who did.
                var left = _runs[^1];
                End(moved.FromRunId, new StepCompletion(StepResult.Dipindahkan, moved.Note, e.At, e.Actor, e.ActedFor! with { Pelaksana = left.Pelaksana }));
                _runs.Add(new StepRun(
                    moved.RunId, moved.StepId, moved.Number, moved.Pelaksana, moved.FromRunId,
                    FlowLabel.None, Exceptional: false, moved.OpenedAt, moved.DueAt)
                {
                    // At the same desk it is the same paper: seen, accepted and held as it was.
                    Detail = moved.Pelaksana == left.Pelaksana ? left.Detail : RunDetail.None,
                });
                if (moved.Pelaksana == left.Pelaksana && !left.Detail.Holds.IsEmpty)
                {
                    // They go on with the paper, so that no hold counts twice.
                    Change(left.Id, run => run with { Detail = run.Detail with { Holds = [] } });
                }

                _moves.Add(moved);
                SopVersionId = moved.ToVersionId;
                break;
            case HandoffSeen seen:
                Befall(seen.RunId, e);
                break;
            case HandoffAccepted accepted:
                Befall(accepted.RunId, e);
                break;
            case StepHeld held:
                Befall(held.RunId, e);
                break;
            case StepReleased released:
                Befall(released.RunId, e);
                Change(released.RunId, run => run with { DueAt = released.DueAt });
                break;
            case CycleCompleted:
                Status = CycleStatus.Completed;
                ClosedAt = e.At;
                break;
            case CycleCancelled:
                Status = CycleStatus.Cancelled;
                ClosedAt = e.At;
                break;
            case UnknownFact:
                _unknownEvents.Add(e);
                break;
            default:
                if (!ofFiles)
                {
                    throw new InvalidOperationException($"No rule for {e.Fact.GetType().Name}.");
                }

                break;
        }

        Version = e.Version;
    }

    /// <summary>Moves bahan, documents and sign-offs; false where the event is about none of them.</summary>
    private bool ApplyToFiles(CycleEvent e)
    {
        switch (e.Fact)
        {
            case StepCompleted { Result: StepResult.Selesai or StepResult.Ya } completed:
                Bahan = Bahan.Lapsed(completed.StepId);
                break;
            case CycleMoved moved:
                Bahan = Bahan.MovedTo(moved);
                Documents = Documents.MovedTo(moved.FromRunId, moved.RunId);
                break;
            case DocumentSigned signed:
                SignOffs = SignOffs.With(signed, e);
                break;
            case DocumentFiled filed:
                Documents = Documents.With(filed, e);
                break;
            case BahanRequested requested:
                Bahan = Bahan.With(requested, e);
                break;
            case BahanSubmitted submitted:
                Bahan = Bahan.With(submitted, e);
                break;
            case BahanAccepted approved:
                Bahan = Bahan.With(approved, e);
                break;
            case BahanReturned returned:
                Bahan = Bahan.With(returned, e);
                break;
            case BahanReminded reminded:
                Bahan = Bahan.With(reminded, e);
                break;
            case BahanWithdrawn withdrawn:
                Bahan = Bahan.With(withdrawn);
                break;
            default:
                return false;
        }

        return true;
    }

    private void Befall(Guid runId, CycleEvent e) => Change(runId, run => run with { Detail = run.Detail.After(e) });

    private void End(Guid runId, StepCompletion completion) => Change(runId, run => run with { Completion = completion });

    private void Change(Guid runId, Func<StepRun, StepRun> change)
    {
        var index = _runs.FindLastIndex(run => run.Id == runId);
        _runs[index] = change(_runs[index]);
    }

    /// <summary>How many moves there had been when the visit was made: each ended a visit before it.</summary>
    private int MovesBefore(StepRun run) =>
        _moves.Count == 0 ? 0 : _runs.TakeWhile(earlier => earlier.Id != run.Id).Count(earlier => earlier.Completion is { Result: StepResult.Dipindahkan });

    private StepOutcome? NotOpen(Guid runId)
    {
        if (Run(runId) is not { } run)
        {
            return new StepOutcome.Unknown();
        }

        if (run.Completion is not null)
        {
            return new StepOutcome.AlreadyDone(run);
        }

        return Status == CycleStatus.Running ? null : new StepOutcome.CycleClosed(Status, ClosedAt!.Value);
    }

    /// <summary>Ends the open visit and opens the next along the chart, or closes the cycle; back to who did it where the answer is Tidak.</summary>
    private void HandOn(
        Changes changes, SopStep step, FlowLabel answer, string? note, IReadOnlyList<ReturnMark>? marks, SopVersion sop,
        WorkCalendar calendar, DateTimeOffset now)
    {
        ReleaseIfHeld(changes, calendar, now);
        var result = answer switch { FlowLabel.Ya => StepResult.Ya, FlowLabel.Tidak => StepResult.Tidak, _ => StepResult.Selesai };
        changes.Add(Ending(Current!, result, note, answer == FlowLabel.Tidak ? marks : null));
        if (sop.Next(step.Id, answer) is { } next)
        {
            var addressee = answer == FlowLabel.Tidak ? LastDoerOf(next.Id) : null;
            changes.Add(Opening(next, Current!.Id, answer, exceptional: false, calendar, now, addressee));
        }
        else
        {
            changes.Add(new CycleCompleted());
        }
    }

    /// <summary>Who goes on with a step that is held says by it that the other system answers again.</summary>
    private void ReleaseIfHeld(Changes changes, WorkCalendar calendar, DateTimeOffset now)
    {
        if (Current!.OpenHold is not null)
        {
            changes.Add(Releasing(Current, note: null, calendar, now));
        }
    }

    private StepOutcome.BadMark? BadMarkOf(IReadOnlyList<ReturnMark>? marks) =>
        marks is null ? null
        : marks.Count > ReturnMark.Most ? new StepOutcome.BadMark(Mark: null)
        : marks.FirstOrDefault(mark =>
            mark.Number is < 1 or > ReturnMark.MaxNumber || mark.Note?.Length > ReturnMark.MaxNoteLength || Documents.FindFile(mark.FileId) is null) is { } bad
            ? new StepOutcome.BadMark(bad)
        : null;

    private static HandedOff Opening(
        SopStep step, Guid? fromRunId, FlowLabel arrivedBy, bool exceptional, WorkCalendar calendar, DateTimeOffset now, Actor? addressee = null) =>
        new(fromRunId, Guid.CreateVersion7(now), step.Id, step.Number, step.Pelaksana,
            calendar.Due(now, step.MutuBaku.Waktu).ToUniversalTime(), arrivedBy, exceptional, addressee);

    private static StepCompleted Ending(StepRun run, StepResult result, string? note, IReadOnlyList<ReturnMark>? marks = null) =>
        new(run.Id, run.StepId, run.Number, run.Pelaksana, result, note, marks is { Count: > 0 } ? marks : null);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Collects the events of one command, numbered on from the cycle's version. Does not apply them.</summary>
    private sealed class Changes(DocumentCycle cycle, Actor actor, ActedFor? actedFor, DateTimeOffset at)
    {
        private readonly List<CycleEvent> _events = [];

        public IReadOnlyList<CycleEvent> Events => _events;

        public void Add(CycleFact fact) =>
            _events.Add(new CycleEvent(cycle.OpdId, cycle.Id, cycle.Version + _events.Count + 1, fact, actor, actedFor, at));
    }
}
