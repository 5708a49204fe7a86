using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles.Refusals;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: bahan laporan is asked for, and who is late with it is reminded.</summary>
public static class DecideBahanRequest
{
    /// <summary>Asks posts for bahan at the open visit. Posts and due times are the office's and so are checked before.</summary>
    public static Decision<BahanRequestRefusal> AskBahan(
        this DocumentCycle cycle, Guid runId, IReadOnlyList<RequestedBahan> items, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        if (items.Count == 0)
        {
            return new BahanRequestRefusal.NothingAsked();
        }

        if (cycle.Bahan.Items.Count(item => item.IsOpen) + items.Count > BahanBook.MaxOpen)
        {
            return new BahanRequestRefusal.TooMuchAsked();
        }

        if (items.Select(FaultOf).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            return fault;
        }

        if (items.FirstOrDefault(item => item.Note?.Length > DocumentCycle.MaxNoteLength) is { } wordy)
        {
            return new CommonRefusal.NoteTooLong(wordy.Note!.Length);
        }

        if (items.Any(item => item.DueAt <= now))
        {
            return new BahanRequestRefusal.DueInThePast();
        }

        var run = cycle.Current!;
        return new Changes(cycle, actor, actedFor, now).Done(new BahanRequested(run.Id, run.StepId, run.Number, run.Pelaksana, items));
    }

    /// <summary>Reminds everybody who owes the open step something and is late.</summary>
    public static Decision<BahanReminderRefusal> RemindLate(this DocumentCycle cycle, Guid runId, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var late = cycle.Bahan.OfStep(cycle.Current!.StepId).Where(item => item.IsLate(now)).Select(item => item.Id).ToList();
        return late.Count == 0
            ? new BahanReminderRefusal.NobodyLate()
            : new Changes(cycle, actor, actedFor, now).Done(new BahanReminded(late));
    }

    private static BahanRequestRefusal? FaultOf(RequestedBahan item) =>
        string.IsNullOrWhiteSpace(item.Title) || item.Title.Length > BahanBook.MaxTitleLength ? new BahanRequestRefusal.BadTitle(item.Title.Trim().Length)
        : item.Kind == BahanKind.Isian && !AreGood(item.Columns) ? new BahanRequestRefusal.BadColumns()
        : null;

    private static bool AreGood(IReadOnlyList<string>? columns) =>
        columns is { Count: > 0 and <= BahanBook.MaxColumns }
        && columns.All(column => !string.IsNullOrWhiteSpace(column) && column.Length <= BahanBook.MaxColumnLength);
}
