using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: a file is laid with the document.</summary>
public static class DecideFiling
{
    /// <summary>Files something at the open visit: a new document, or a further version of <paramref name="documentId"/>.</summary>
    public static Decision<FilingRefusal> File(
        this DocumentCycle cycle, Guid runId, Guid? documentId, DocumentKind kind, string? title, FiledFile file, string? note,
        Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (cycle.NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var document = documentId is { } id ? cycle.Documents.Find(id) : null;
        if (documentId is not null && document is null)
        {
            return new FilingRefusal.UnknownDocument();
        }

        title = string.IsNullOrWhiteSpace(title) ? document?.Title : title.Trim();
        if (title is null || title.Length > CycleDocument.MaxTitleLength)
        {
            return new FilingRefusal.BadTitle(title?.Length ?? 0);
        }

        if (Common.BadNote(note, out note) is { } badNote)
        {
            return badNote;
        }

        var run = cycle.Current!;
        return new Changes(cycle, actor, actedFor, now).Done(new DocumentFiled(
            run.Id, run.StepId, run.Number, document?.Id ?? Guid.CreateVersion7(now), (document?.Versions.Count ?? 0) + 1, kind, title, file, note));
    }
}
