using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;

namespace KinerjaPortal.Tests.Support;

/// <summary>A cycle of the RENJA of Kesbangpol, moved through a node's event store without web and rights.</summary>
internal sealed class StoredWalk
{
    public static readonly Actor Somebody = new(Guid.CreateVersion7(), "Ratna Dewi, S.Sos.");

    private readonly Node _node;
    private readonly Office _office;
    private SopVersion _sop;

    private StoredWalk(Node node, Office office, SopVersion sop, IReadOnlyList<CycleEvent> events)
    {
        _node = node;
        _office = office;
        _sop = sop;
        Cycle = DocumentCycle.Replay(events);
        LastEvents = events;
    }

    public DocumentCycle Cycle { get; private set; }

    /// <summary>The events of the last append.</summary>
    public IReadOnlyList<CycleEvent> LastEvents { get; private set; }

    /// <summary>Begins a cycle and stores it.</summary>
    public static async Task<StoredWalk> StartAsync(Node node)
    {
        var office = (await node.Get<OfficeDirectory>().FindAsync(Renja.Opd, CancellationToken.None))!;
        var entry = (await node.Get<SopCatalogue>().ListAsync(office.Opd.Id, CancellationToken.None)).Single(sop => sop.Sop.Slug == "kesbangpol-mura-renja");
        var events = DocumentCycle.Start(
            Guid.CreateVersion7(), office.Opd.Id, entry.Version, DocumentType.Renja, new Period(2027, 2027), "RENJA 2027",
            office.Calendar, Somebody, For(office, Renja.Kasubag), DateTimeOffset.UtcNow);
        Assert.Equal(AppendResult.Appended, await node.Store.AppendAsync(before: null, events, command: null, CancellationToken.None));
        return new StoredWalk(node, office, Paperless(entry.Version), events);
    }

    /// <summary>Completes the open step, Ya at a decision, and stores it; by another node where one is given.</summary>
    public async Task CompleteAsync(string? note = null, Node? on = null)
    {
        var step = _sop.Step(Cycle.Current!.StepId);
        await AppendAsync(
            Cycle.Complete(
                Cycle.Current.Id, step.Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None, note, _sop,
                _office.Calendar, Somebody, For(_office, step.Pelaksana), DateTimeOffset.UtcNow),
            on);
    }

    /// <summary>Lays a file with the document at the open step, and stores that it was.</summary>
    public Task FileAsync(string name = "konsep.docx") => AppendAsync(
        Cycle.File(
            Cycle.Current!.Id, documentId: null, DocumentKind.Draft, name, new FiledFile(Guid.CreateVersion7(), name, new string('a', 64), 2048, "text/plain"),
            note: null, Somebody, For(_office, Cycle.Current.Pelaksana), DateTimeOffset.UtcNow),
        on: null);

    /// <summary>Answers the decision with Tidak.</summary>
    public Task RefuseAsync(string reason) => AppendAsync(
        Cycle.Complete(
            Cycle.Current!.Id, FlowLabel.Tidak, reason, _sop, _office.Calendar, Somebody, For(_office, Cycle.Current.Pelaksana), DateTimeOffset.UtcNow),
        on: null);

    /// <summary>Sends back to the first step, where the chart has no arrow for it.</summary>
    public Task SendBackAsync(string reason) => AppendAsync(
        Cycle.SendBack(
            Cycle.Current!.Id, _sop.Start.Id, reason, _sop, _office.Calendar, Somebody, For(_office, Cycle.Current.Pelaksana), DateTimeOffset.UtcNow),
        on: null);

    /// <summary>Takes back what was handed on last.</summary>
    public Task RecallAsync(string? note = null) => AppendAsync(
        Cycle.Recall(Cycle.Current!.Id, note, _sop, _office.Calendar, Somebody, For(_office, Cycle.SentBefore(Cycle.Current)!.Pelaksana), DateTimeOffset.UtcNow), on: null);

    /// <summary>Says that SIPD holds the open step.</summary>
    public Task HoldAsync() => ChangeAsync((cycle, post) => cycle.Hold(
        cycle.Current!.Id, ExternalSystem.Sipd, "SIPD tidak dapat dibuka.", HandoffStory.File(), "Bukti tertahan SIPD", Somebody, post, DateTimeOffset.UtcNow));

    public Task CancelAsync(string reason) => AppendAsync(Cycle.Cancel(reason, Somebody, actedFor: null, DateTimeOffset.UtcNow), on: null);

    /// <summary>Moves to another version, as the portal proposes it.</summary>
    public async Task MoveToAsync(SopVersion to)
    {
        await AppendAsync(
            Cycle.MoveToVersion(
                Cycle.Current!.Id, RowMapping.Propose(_sop.Definition, to.Definition).Counterparts, "SOP baru berlaku.", _sop, to,
                _office.Calendar, Somebody, new ActedFor("admin", "Admin", AssignmentKind.Definitif), DateTimeOffset.UtcNow),
            on: null);
        _sop = Paperless(to);
    }

    /// <summary>Does anything else to the cycle, and stores it.</summary>
    public Task ChangeAsync(Func<DocumentCycle, ActedFor, StepOutcome> change) =>
        AppendAsync(change(Cycle, For(_office, Cycle.Current!.Pelaksana)), on: null);

    public async Task CompleteToTheEndAsync()
    {
        while (Cycle.Current is not null)
        {
            await CompleteAsync();
        }
    }

    private async Task AppendAsync(StepOutcome outcome, Node? on)
    {
        var store = (on ?? _node).Store;
        var before = (await store.FindAsync(Cycle.Id, CancellationToken.None))!;
        LastEvents = Assert.IsType<StepOutcome.Done>(outcome).Events;
        Assert.Equal(AppendResult.Appended, await store.AppendAsync(before, LastEvents, command: null, CancellationToken.None));
        Cycle = Cycle.With(LastEvents);
    }

    /// <summary>
    /// The same sheet as an office has it that wants no file and no signature anywhere: a walk is about events, and files where a test is
    /// about files.
    /// </summary>
    private static SopVersion Paperless(SopVersion sop) => new(
        sop.Id, sop.SopId, sop.Number, sop.Status, sop.Definition with { Steps = [.. sop.Steps.Select(step => step with { Need = StepNeed.Nothing, Action = step.Action == StepAction.Pengesahan ? StepAction.Umum : step.Action })] });

    private static ActedFor For(Office office, string post) => new(post, office.Post(post)!.Name, AssignmentKind.Definitif);
}
