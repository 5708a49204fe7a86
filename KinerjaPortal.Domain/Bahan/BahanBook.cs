using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Bahan;

/// <summary>The bahan of one cycle, in the order in which it was asked for. Immutable; moved by the cycle's facts.</summary>
public sealed class BahanBook
{
    public const int MaxTitleLength = TextLimits.BahanTitle;
    public const int MaxColumns = 12;
    public const int MaxColumnLength = TextLimits.BahanColumn;
    public const int MaxFiles = 20;

    /// <summary>How many requests of one cycle may be open at a time.</summary>
    public const int MaxOpen = 300;

    public static readonly BahanBook Empty = new([]);

    private BahanBook(ImmutableList<BahanItem> items) => Items = items;

    public ImmutableList<BahanItem> Items { get; }

    public BahanItem? Find(Guid itemId) => Items.Find(item => item.Id == itemId);

    /// <summary>What was asked for at a row of the sheet, without what is no longer asked for.</summary>
    public IEnumerable<BahanItem> OfStep(Guid stepId) => Items.Where(item => item.StepId == stepId && item.Status != BahanStatus.Withdrawn);

    /// <summary>Compulsory bahan of a row that is not accepted.</summary>
    public IEnumerable<BahanItem> MissingAt(Guid stepId) =>
        OfStep(stepId).Where(item => item is { Asked.Required: true, IsOpen: true });

    internal BahanBook With(BahanRequested requested, CycleEvent e) =>
        new(Items.AddRange(requested.Items.Select(asked => new BahanItem(
            asked, requested.RunId, requested.StepId, requested.Pelaksana, e.Actor, e.At, BahanStatus.Requested, [], []))));

    internal BahanBook With(BahanSubmitted submitted, CycleEvent e) => Change(submitted.ItemId, item => item with
    {
        Status = BahanStatus.Submitted,
        Versions = item.Versions.Add(new BahanVersion(submitted.ItemVersion, submitted.Files, submitted.Note, e.Actor, e.ActedFor!, e.At)),
    });

    internal BahanBook With(BahanAccepted accepted, CycleEvent e) =>
        Judge(accepted.ItemId, accepted.ItemVersion, BahanStatus.Accepted, new BahanVerdict(Accepted: true, Reason: null, e.Actor, e.ActedFor!, e.At));

    internal BahanBook With(BahanReturned returned, CycleEvent e) =>
        Judge(returned.ItemId, returned.ItemVersion, BahanStatus.Returned, new BahanVerdict(Accepted: false, returned.Reason, e.Actor, e.ActedFor!, e.At));

    internal BahanBook With(BahanReminded reminded, CycleEvent e) => new(Items.ConvertAll(
        item => reminded.ItemIds.Contains(item.Id) ? item with { Reminders = item.Reminders.Add(e.At) } : item));

    internal BahanBook With(BahanDueMoved moved, CycleEvent e) => moved.Items.Aggregate(
        this,
        (book, one) => book.Change(
            one.ItemId, item => item with { DueMoves = item.DueMoves.Add(new DueMove(one.From, one.DueAt, moved.Cause, e.Actor, e.At)) }));

    internal BahanBook With(BahanWithdrawn withdrawn) => Change(withdrawn.ItemId, item => item with { Status = BahanStatus.Withdrawn });

    /// <summary>The step went on without what was still open there.</summary>
    internal BahanBook Lapsed(Guid stepId) => Items.Exists(item => item.StepId == stepId && item.IsOpen)
        ? new BahanBook(Items.ConvertAll(item => item.StepId == stepId && item.IsOpen ? item with { Status = BahanStatus.Lapsed } : item))
        : this;

    /// <summary>Requests go along with their rows when the cycle moves to another version; those of the open visit to the post that holds it now.</summary>
    internal BahanBook MovedTo(CycleMoved moved) => Items.IsEmpty
        ? this
        : new BahanBook(Items.ConvertAll(item => item with
        {
            StepId = moved.CounterpartOf(item.StepId) ?? item.StepId,
            RunId = item.RunId == moved.FromRunId ? moved.RunId : item.RunId,
            AskedBy = item.RunId == moved.FromRunId ? moved.Pelaksana : item.AskedBy,
        }));

    private BahanBook Judge(Guid itemId, int version, BahanStatus status, BahanVerdict verdict) => Change(itemId, item => item with
    {
        Status = status,
        Versions = version > item.Versions.Count ? item.Versions : item.Versions.SetItem(version - 1, item.Versions[version - 1] with { Verdict = verdict }),
    });

    /// <summary>Nothing where there is no such request: a newer release may have asked for it in a way that this one cannot read.</summary>
    private BahanBook Change(Guid itemId, Func<BahanItem, BahanItem> change) =>
        Items.FindIndex(item => item.Id == itemId) is var index and >= 0 ? new BahanBook(Items.SetItem(index, change(Items[index]))) : this;
}
