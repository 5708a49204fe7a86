using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: bahan laporan is handed in, accepted, returned, or no longer asked for.</summary>
public static class DecideBahanHandIn
{
    /// <summary>Hands in what was asked for, or a further version of it as long as it was not accepted.</summary>
    public static StepOutcome SubmitBahan(
        this DocumentCycle cycle, Guid itemId, IReadOnlyList<FiledFile> files, string? note, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotOpen(itemId, out var item) is { } refusal ? refusal
        : files.Count == 0 ? new StepOutcome.BahanRefused(new BahanFault.NothingHandedIn())
        : files.Count > BahanBook.MaxFiles ? new StepOutcome.BahanRefused(new BahanFault.TooManyFiles())
        : Common.BadNote(note, out note)
            ?? new Changes(cycle, actor, actedFor, now).Done(new BahanSubmitted(itemId, item.Versions.Count + 1, files, note));

    /// <param name="version">The version that was looked at.</param>
    public static StepOutcome AcceptBahan(
        this DocumentCycle cycle, Guid itemId, int version, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotToBeJudged(itemId, version) ?? new Changes(cycle, actor, actedFor, now).Done(new BahanAccepted(itemId, version));

    /// <param name="version">The version that was looked at.</param>
    public static StepOutcome ReturnBahan(
        this DocumentCycle cycle, Guid itemId, int version, string? reason, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotToBeJudged(itemId, version)
        ?? Common.BadReason(reason, out var why)
        ?? new Changes(cycle, actor, actedFor, now).Done(new BahanReturned(itemId, version, why));

    /// <summary>Asks no longer for it; what was handed in stays among the documents.</summary>
    public static StepOutcome WithdrawBahan(this DocumentCycle cycle, Guid itemId, string? reason, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotOpen(itemId, out _)
        ?? Common.BadReason(reason, out var why)
        ?? new Changes(cycle, actor, actedFor, now).Done(new BahanWithdrawn(itemId, why));

    private static StepOutcome? NotOpen(this DocumentCycle cycle, Guid itemId, out BahanItem item)
    {
        item = cycle.Bahan.Find(itemId)!;
        return item is null ? new StepOutcome.BahanRefused(new BahanFault.UnknownItem())
            : cycle.NotRunning() ?? (item.IsOpen ? null : new StepOutcome.BahanRefused(new BahanFault.NotNow(item)));
    }

    private static StepOutcome? NotToBeJudged(this DocumentCycle cycle, Guid itemId, int version) =>
        cycle.NotOpen(itemId, out var item)
        ?? (item.Status != BahanStatus.Submitted ? new StepOutcome.BahanRefused(new BahanFault.NotNow(item))
            : item.Versions.Count != version ? new StepOutcome.BahanRefused(new BahanFault.NewerVersion(item))
            : null);
}
