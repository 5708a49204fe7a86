using KinerjaPortal.Domain.Cycles.Refusals;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>What decisions have in common: whether the visit is open, and whether what was written with it can be taken.</summary>
internal static class Common
{
    /// <summary>Why nothing can happen at this visit; null where it is the open one of a running cycle.</summary>
    public static CommonRefusal? NotOpen(this DocumentCycle cycle, Guid runId) =>
        cycle.Run(runId) is not { } run ? new CommonRefusal.Unknown()
        : run.Completion is not null ? new CommonRefusal.AlreadyDone(run)
        : cycle.NotRunning();

    public static CommonRefusal? NotRunning(this DocumentCycle cycle) =>
        cycle.Status == CycleStatus.Running ? null : new CommonRefusal.CycleClosed(cycle.Status, cycle.ClosedAt!.Value);

    /// <summary>A note, which may be left out; white space is none.</summary>
    public static CommonRefusal? BadNote(string? text, out string? note)
    {
        note = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return note?.Length > DocumentCycle.MaxNoteLength ? new CommonRefusal.NoteTooLong(note.Length) : null;
    }

    /// <summary>A reason, which must be given.</summary>
    public static CommonRefusal? BadReason(string? text, out string reason)
    {
        var refusal = BadNote(text, out var note);
        reason = note ?? "";
        return note is null ? new CommonRefusal.ReasonMissing() : refusal;
    }

    public static CommonRefusal? BadMark(this DocumentCycle cycle, IReadOnlyList<ReturnMark>? marks) =>
        marks is null ? null
        : marks.Count > ReturnMark.Most ? new CommonRefusal.BadMark(Mark: null)
        : marks.FirstOrDefault(mark =>
            mark.Number is < 1 or > ReturnMark.MaxNumber || mark.Note?.Length > ReturnMark.MaxNoteLength
            || cycle.Documents.FindFile(mark.FileId) is null) is { } bad
            ? new CommonRefusal.BadMark(bad)
        : null;
}
