using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <content>Files that are laid with the document, and what a step must have.</content>
public sealed partial class DocumentCycle
{
    /// <summary>Files something at the open visit: a new document, or a further version of <paramref name="documentId"/>.</summary>
    public StepOutcome File(
        Guid runId, Guid? documentId, DocumentKind kind, string? title, FiledFile file, string? note, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        if (NotOpen(runId) is { } refusal)
        {
            return refusal;
        }

        var document = documentId is { } id ? Documents.Find(id) : null;
        if (documentId is not null && document is null)
        {
            return new StepOutcome.DocumentRefused(new DocumentFault.UnknownDocument());
        }

        title = Trimmed(title) ?? document?.Title;
        if (title is null || title.Length > CycleDocument.MaxTitleLength)
        {
            return new StepOutcome.DocumentRefused(new DocumentFault.BadTitle(title?.Length ?? 0));
        }

        note = Trimmed(note);
        if (note?.Length > MaxNoteLength)
        {
            return new StepOutcome.NoteTooLong(note.Length);
        }

        var run = Current!;
        return Happened(
            new DocumentFiled(
                run.Id, run.StepId, run.Number, document?.Id ?? Guid.CreateVersion7(now), (document?.Versions.Count ?? 0) + 1, kind, title, file, note),
            actor, actedFor, now);
    }

    /// <summary>What a visit must have and has not before its step can be completed; nothing when all is there.</summary>
    public IReadOnlyList<MissingThing> MissingAt(StepRun run, SopStep step)
    {
        var missing = new List<MissingThing>();
        missing.AddRange(Bahan.MissingAt(run.StepId).Select(item => new MissingThing.Bahan(item)));
        if (step.Needs == StepNeed.OutputFile && !OutputsOf(run).Any())
        {
            missing.Add(new MissingThing.OutputFile(step.MutuBaku.Output));
        }

        return missing;
    }

    /// <summary>What has come out of a visit. A step that was handed on and taken back goes on where it was: what came out of it then still does.</summary>
    public IEnumerable<(CycleDocument Document, DocumentVersion Version)> OutputsOf(StepRun run)
    {
        var before = run.FromRunId is { } received && Run(received) is { Completion.Result: StepResult.Ditarik, FromRunId: { } sent } ? Run(sent) : null;
        return (before is null ? [] : OutputsOf(before)).Concat(Documents.FiledAt(run.Id).Where(filed => filed.Version.IsOutput));
    }

    /// <summary>
    /// What lies on the desk when a visit begins: the newest version of each document that earlier visits left behind. The
    /// output of a step is the kelengkapan of the next.
    /// </summary>
    public IReadOnlyList<(CycleDocument Document, DocumentVersion Version)> BroughtTo(StepRun run)
    {
        var earlier = _runs.TakeWhile(other => other.Id != run.Id).Select(other => other.Id).ToHashSet();
        return
        [
            .. from document in Documents.Documents
               let version = document.Versions.FindLast(version => earlier.Contains(version.RunId))
               where version is not null
               select (document, version),
        ];
    }

    private StepOutcome.Done Happened(CycleFact fact, Actor actor, ActedFor actedFor, DateTimeOffset now)
    {
        var changes = new Changes(this, actor, actedFor, now);
        changes.Add(fact);
        return new StepOutcome.Done(changes.Events, With(changes.Events));
    }
}
