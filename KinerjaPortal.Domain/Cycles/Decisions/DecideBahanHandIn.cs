using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: bahan laporan is handed in, accepted, returned, or no longer asked for.</summary>
public static class DecideBahanHandIn
{
    /// <summary>Hands in what was asked for, or a further version of it as long as it was not accepted.</summary>
    public static Decision<BahanItemRefusal, BahanHandInRefusal> SubmitBahan(
        this DocumentCycle cycle, Guid itemId, IReadOnlyList<FiledFile> files, string? note, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotOpen(itemId, out var item) is { } refusal ? refusal
        : files.Count == 0 ? new BahanHandInRefusal.NothingHandedIn()
        : files.Count > BahanBook.MaxFiles ? new BahanHandInRefusal.TooManyFiles()
        : Common.BadNote(note, out note) is { } badNote ? badNote
        : new Changes(cycle, actor, actedFor, now).Done(new BahanSubmitted(itemId, item.Versions.Count + 1, files, note));

    /// <param name="version">The version that was looked at.</param>
    public static Decision<BahanItemRefusal, BahanJudgingRefusal> AcceptBahan(
        this DocumentCycle cycle, Guid itemId, int version, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotToBeJudged(itemId, version) is { } refusal ? refusal
        : new Changes(cycle, actor, actedFor, now).Done(new BahanAccepted(itemId, version));

    /// <param name="version">The version that was looked at.</param>
    public static Decision<BahanItemRefusal, BahanJudgingRefusal> ReturnBahan(
        this DocumentCycle cycle, Guid itemId, int version, string? reason, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotToBeJudged(itemId, version) is { } refusal ? refusal
        : Common.BadReason(reason, out var why) is { } badReason ? badReason
        : new Changes(cycle, actor, actedFor, now).Done(new BahanReturned(itemId, version, why));

    /// <summary>Asks no longer for it; what was handed in stays among the documents.</summary>
    public static Decision<BahanItemRefusal> WithdrawBahan(this DocumentCycle cycle, Guid itemId, string? reason, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotOpen(itemId, out _) is { } refusal ? refusal
        : Common.BadReason(reason, out var why) is { } badReason ? badReason
        : new Changes(cycle, actor, actedFor, now).Done(new BahanWithdrawn(itemId, why));

    private static Decision<BahanItemRefusal>? NotOpen(this DocumentCycle cycle, Guid itemId, out BahanItem item)
    {
        item = cycle.Bahan.Find(itemId)!;
        if (item is null)
        {
            return new BahanItemRefusal.UnknownItem();
        }

        if (cycle.NotRunning() is { } closed)
        {
            return closed;
        }

        if (!item.IsOpen)
        {
            return new BahanItemRefusal.NotNow(item);
        }

        return null;
    }

    private static Decision<BahanItemRefusal, BahanJudgingRefusal>? NotToBeJudged(this DocumentCycle cycle, Guid itemId, int version)
    {
        if (cycle.NotOpen(itemId, out var item) is { } refusal)
        {
            return refusal;
        }

        if (item.Status != BahanStatus.Submitted)
        {
            return new BahanItemRefusal.NotNow(item);
        }

        if (item.Versions.Count != version)
        {
            return new BahanJudgingRefusal.NewerVersion(item);
        }

        return null;
    }
}
