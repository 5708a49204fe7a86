using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// A cycle told as a story, for tests of the aggregate: <c>CycleFlow.Started().Completed().Refused("…")</c>. Every verb must
/// succeed and is applied; the methods that begin with Try only give the outcome.
/// </summary>
internal sealed class CycleFlow
{
    public static readonly Actor Kasubag = new(Guid.Parse("6b1fbe0a-0000-7000-8000-000000000001"), "Budi Santoso, S.E.");

    /// <summary>Approves what the Kasubag drafted, because nobody approves their own.</summary>
    public static readonly Actor Kepala = new(Guid.Parse("6b1fbe0a-0000-7000-8000-000000000004"), "Siti Rahmah, M.Si.");

    public static readonly Actor Admin = new(Guid.Parse("6b1fbe0a-0000-7000-8000-000000000002"), "Ratna Dewi, S.Sos.");

    private readonly List<CycleEvent> _events = [];
    private readonly Dictionary<Guid, SopVersion> _sheets = [];

    private CycleFlow(SopVersion sop, IReadOnlyList<CycleEvent> events, DateTimeOffset now)
    {
        Sop = _sheets[sop.Id] = sop;
        Now = now;
        _events.AddRange(events);
        Cycle = DocumentCycle.Replay(events);
    }

    /// <summary>The version that it runs on now.</summary>
    public SopVersion Sop { get; private set; }

    public DocumentCycle Cycle { get; private set; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>Everything that has happened, from version 1 on.</summary>
    public IReadOnlyList<CycleEvent> Events => _events;

    public StepRun Current => Cycle.Current!;

    /// <summary>A cycle of this sheet, or of <see cref="SmallSop"/>, begun on a Friday morning.</summary>
    public static CycleFlow Started(SopVersion? sop = null, DateTimeOffset? at = null, Guid? opdId = null)
    {
        sop ??= SmallSop.Version;
        var now = at ?? Office.Wib("2026-11-20 09:00");
        var events = DocumentCycle.Start(
            Guid.CreateVersion7(), opdId ?? Guid.CreateVersion7(), sop, DocumentType.Renja, new Period(2027, 2027), "RENJA 2027",
            Office.InWib, Kasubag, For(sop.Start.Pelaksana), now);
        return new CycleFlow(sop, events, now);
    }

    public CycleFlow After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public CycleFlow Completed(string? note = null) => Apply(TryComplete(FlowLabel.None, note));

    public CycleFlow Approved(string? note = null) => Apply(TryComplete(FlowLabel.Ya, note));

    public CycleFlow Refused(string reason) => Apply(TryComplete(FlowLabel.Tidak, reason));

    public CycleFlow SentBackTo(string number, string reason) => Apply(TrySendBack(StepIdOf(number), reason));

    public CycleFlow Cancelled(string reason) => Apply(TryCancel(reason));

    /// <summary>Moves to another version, each row to the one of the same activity unless told otherwise.</summary>
    public CycleFlow MovedTo(SopVersion sop, IReadOnlyDictionary<Guid, Guid>? counterparts = null, string? note = null)
    {
        _sheets[sop.Id] = sop;
        Apply(TryMove(sop, counterparts ?? RowMapping.Propose(Sop.Definition, sop.Definition).Counterparts, note));
        Sop = sop;
        return this;
    }

    /// <summary>The sheet on which a visit was made.</summary>
    public SopVersion SheetOf(StepRun run) => _sheets[Cycle.VersionOf(run)];

    public StepOutcome TryMove(SopVersion to, IReadOnlyDictionary<Guid, Guid> counterparts, string? note = null, Guid? runId = null) =>
        Cycle.MoveToVersion(
            runId ?? Cycle.Runs[^1].Id, counterparts, note, Sop, to, Office.InWib, Admin, new ActedFor("admin", "Admin", AssignmentKind.Definitif), Now);

    /// <summary>Where the step wants a signature, one on paper is recorded: the Kasubag's, or the Kepala's where the Kasubag drafted it.</summary>
    public StepOutcome TryComplete(FlowLabel answer, string? note = null, Guid? runId = null) =>
        TryEnd(Kasubag, answer, note, runId) is var outcome and not OnwardRefusal.OwnDraft ? outcome : TryEnd(Kepala, answer, note, runId);

    public StepOutcome TryComplete(Actor actor, FlowLabel answer, string? note = null, Guid? runId = null) =>
        Cycle.Complete(runId ?? Cycle.Runs[^1].Id, answer, note, Sop, Office.InWib, actor, For(Cycle.Runs[^1].Pelaksana), Now);

    private StepOutcome TryEnd(Actor actor, FlowLabel answer, string? note, Guid? runId) =>
        TryComplete(actor, answer, note, runId) is var outcome and not CompletionRefusal.NotSigned ? outcome : this.TryRecordPaper(actor, signatory: actor);

    public StepOutcome TrySendBack(Guid toStepId, string? reason, Guid? runId = null, Actor? by = null) =>
        Cycle.SendBack(runId ?? Cycle.Runs[^1].Id, toStepId, reason, Sop, Office.InWib, by ?? Kasubag, For(Cycle.Runs[^1].Pelaksana), Now);

    public StepOutcome TryCancel(string? reason) => Cycle.Cancel(reason, Kasubag, actedFor: null, Now);

    public Guid StepIdOf(string number) => Sop.Steps.First(step => step.Number == number).Id;

    /// <summary>Makes an outcome that must be a success happen to the cycle.</summary>
    public CycleFlow Apply(StepOutcome outcome)
    {
        var done = Assert.IsType<StepOutcome.Done>(outcome);
        _events.AddRange(done.Events);
        Cycle = Cycle.With(done.Events);
        return this;
    }

    private static ActedFor For(string post) => new(post, $"Jabatan {post}", AssignmentKind.Definitif);
}
