using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Tests.Support;

/// <summary>The verbs of bahan and documents for a <see cref="CycleFlow"/>: <c>CycleFlow.Started().Asked("kabid").HandedIn()</c>.</summary>
internal static class BahanStory
{
    public static readonly Actor Kabid = new(Guid.Parse("6b1fbe0a-0000-7000-8000-000000000003"), "Sulastri, S.Sos.");

    public static RequestedBahan Request(
        string post = "kabid-politik", string title = "Realisasi", bool required = true, DateTimeOffset? due = null, BahanKind kind = BahanKind.Berkas,
        IReadOnlyList<string>? columns = null) =>
        new(Guid.CreateVersion7(), post, title, Note: null, kind, columns, required, Restricted: false,
            due ?? new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), Format: null);

    public static FiledFile File(string name = "realisasi.xlsx", char content = 'a') => new(
        Guid.CreateVersion7(), name, new string(content, 64), 1234, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static CycleFlow Asked(this CycleFlow flow, params RequestedBahan[] items) => flow.Apply(flow.TryAsk(items));

    public static StepOutcome TryAsk(this CycleFlow flow, params RequestedBahan[] items) =>
        flow.Cycle.AskBahan(flow.Cycle.Runs[^1].Id, items, CycleFlow.Kasubag, Ground(flow.Cycle.Runs[^1].Pelaksana), flow.Now);

    public static CycleFlow HandedIn(this CycleFlow flow, Guid? itemId = null, params FiledFile[] files) =>
        flow.Apply(flow.TryHandIn(itemId ?? flow.Cycle.Bahan.Items[^1].Id, files.Length == 0 ? [File()] : files));

    public static StepOutcome TryHandIn(this CycleFlow flow, Guid itemId, params FiledFile[] files) =>
        flow.Cycle.SubmitBahan(itemId, files, note: null, Kabid, Ground(flow.Cycle.Bahan.Find(itemId)?.Pelaksana ?? "kabid"), flow.Now);

    public static CycleFlow Accepted(this CycleFlow flow, Guid? itemId = null) => flow.Apply(flow.TryAccept(itemId ?? flow.Cycle.Bahan.Items[^1].Id));

    public static StepOutcome TryAccept(this CycleFlow flow, Guid itemId, int? version = null) => flow.Cycle.AcceptBahan(
        itemId, version ?? flow.Cycle.Bahan.Find(itemId)?.Versions.Count ?? 1, CycleFlow.Kasubag, Ground("staf"), flow.Now);

    public static CycleFlow Returned(this CycleFlow flow, string reason, Guid? itemId = null) =>
        flow.Apply(flow.TryReturn(itemId ?? flow.Cycle.Bahan.Items[^1].Id, reason));

    public static StepOutcome TryReturn(this CycleFlow flow, Guid itemId, string? reason, int? version = null) => flow.Cycle.ReturnBahan(
        itemId, version ?? flow.Cycle.Bahan.Find(itemId)?.Versions.Count ?? 1, reason, CycleFlow.Kasubag, Ground("staf"), flow.Now);

    public static StepOutcome TryWithdraw(this CycleFlow flow, Guid itemId, string? reason) =>
        flow.Cycle.WithdrawBahan(itemId, reason, CycleFlow.Kasubag, Ground("staf"), flow.Now);

    public static StepOutcome TryRemind(this CycleFlow flow) =>
        flow.Cycle.RemindLate(flow.Cycle.Runs[^1].Id, CycleFlow.Kasubag, Ground("staf"), flow.Now);

    public static CycleFlow Filed(
        this CycleFlow flow, DocumentKind kind = DocumentKind.Draft, string? title = "Draft Renja", Guid? document = null, FiledFile? file = null) =>
        flow.Apply(flow.TryFile(kind, title, document, file));

    public static StepOutcome TryFile(
        this CycleFlow flow, DocumentKind kind = DocumentKind.Draft, string? title = "Draft Renja", Guid? document = null, FiledFile? file = null) =>
        flow.Cycle.File(
            flow.Cycle.Runs[^1].Id, document, kind, title, file ?? File("draft.docx"), note: null, CycleFlow.Kasubag, Ground(flow.Cycle.Runs[^1].Pelaksana), flow.Now);

    private static ActedFor Ground(string post) => new(post, $"Jabatan {post}", AssignmentKind.Definitif);
}
