using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Cycles;

/// <content>Bahan laporan: asked for at a step, handed in, accepted or returned.</content>
public sealed partial class DocumentCycle
{
    /// <summary>Asks posts for bahan at the open visit. Posts and due times are the office's and so are checked before.</summary>
    public StepOutcome AskBahan(Guid runId, IReadOnlyList<RequestedBahan> items, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        if (items.Count == 0)
        {
            return Refused(new BahanFault.NothingAsked());
        }

        if (Bahan.Items.Count(item => item.IsOpen) + items.Count > BahanBook.MaxOpen)
        {
            return Refused(new BahanFault.TooMuchAsked());
        }

        if (items.Select(FaultOf).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            return Refused(fault);
        }

        if (items.FirstOrDefault(item => item.Note?.Length > MaxNoteLength) is { } wordy)
        {
            return new StepOutcome.NoteTooLong(wordy.Note!.Length);
        }

        if (items.Any(item => item.DueAt <= now))
        {
            return Refused(new BahanFault.DueInThePast());
        }

        var run = Current!;
        return Happened(new BahanRequested(run.Id, run.StepId, run.Number, run.Pelaksana, items), actor, actedFor, now);
    }

    /// <summary>Hands in what was asked for, or a further version of it as long as it was not accepted.</summary>
    public StepOutcome SubmitBahan(Guid itemId, IReadOnlyList<FiledFile> files, string? note, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        note = Trimmed(note);
        return Open(itemId, out var item) is { } refusal ? refusal
            : files.Count == 0 ? Refused(new BahanFault.NothingHandedIn())
            : files.Count > BahanBook.MaxFiles ? Refused(new BahanFault.TooManyFiles())
            : note?.Length > MaxNoteLength ? new StepOutcome.NoteTooLong(note.Length)
            : Happened(new BahanSubmitted(itemId, item.Versions.Count + 1, files, note), actor, actedFor, now);
    }

    /// <param name="version">The version that was looked at.</param>
    public StepOutcome AcceptBahan(Guid itemId, int version, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        Judgeable(itemId, version) ?? Happened(new BahanAccepted(itemId, version), actor, actedFor, now);

    /// <param name="version">The version that was looked at.</param>
    public StepOutcome ReturnBahan(Guid itemId, int version, string? reason, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        Judgeable(itemId, version) is { } refusal ? refusal
        : Reason(reason, out var why) is { } wordless ? wordless
        : Happened(new BahanReturned(itemId, version, why), actor, actedFor, now);

    /// <summary>Asks no longer for it; what was handed in stays among the documents.</summary>
    public StepOutcome WithdrawBahan(Guid itemId, string? reason, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        Open(itemId, out _) is { } refusal ? refusal
        : Reason(reason, out var why) is { } wordless ? wordless
        : Happened(new BahanWithdrawn(itemId, why), actor, actedFor, now);

    /// <summary>Reminds everybody who owes the open step something and is late.</summary>
    public StepOutcome RemindLate(Guid runId, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var late = Bahan.OfStep(Current!.StepId).Where(item => item.IsLate(now)).Select(item => item.Id).ToList();
        return late.Count == 0
            ? Refused(new BahanFault.NobodyLate())
            : Happened(new BahanReminded(late), actor, actedFor, now);
    }

    private static StepOutcome.BahanRefused Refused(BahanFault fault) => new(fault);

    private static BahanFault? FaultOf(RequestedBahan item) =>
        string.IsNullOrWhiteSpace(item.Title) || item.Title.Length > BahanBook.MaxTitleLength ? new BahanFault.BadTitle(item.Title.Trim().Length)
        : item.Kind == BahanKind.Isian && !AreGood(item.Columns) ? new BahanFault.BadColumns()
        : null;

    private static bool AreGood(IReadOnlyList<string>? columns) =>
        columns is { Count: > 0 and <= BahanBook.MaxColumns }
        && columns.All(column => !string.IsNullOrWhiteSpace(column) && column.Length <= BahanBook.MaxColumnLength);

    private static StepOutcome? Reason(string? text, out string reason)
    {
        reason = Trimmed(text) ?? "";
        return reason.Length == 0 ? new StepOutcome.ReasonMissing()
            : reason.Length > MaxNoteLength ? new StepOutcome.NoteTooLong(reason.Length)
            : null;
    }

    private StepOutcome? Open(Guid itemId, out BahanItem item)
    {
        item = Bahan.Find(itemId)!;
        return item is null ? Refused(new BahanFault.UnknownItem())
            : Status != CycleStatus.Running ? new StepOutcome.CycleClosed(Status, ClosedAt!.Value)
            : !item.IsOpen ? Refused(new BahanFault.NotNow(item))
            : null;
    }

    private StepOutcome? Judgeable(Guid itemId, int version) =>
        Open(itemId, out var item) is { } refusal ? refusal
        : item.Status != BahanStatus.Submitted ? Refused(new BahanFault.NotNow(item))
        : item.Versions.Count != version ? Refused(new BahanFault.NewerVersion(item))
        : null;
}
