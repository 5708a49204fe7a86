using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <content>What is read of its papers: what lies on a desk, what has come out of a step, what a step still lacks, who drafted what.</content>
public sealed partial record DocumentCycle
{
    /// <summary>What a visit must have and has not before its step can be completed; nothing when all is there.</summary>
    public IReadOnlyList<MissingThing> MissingAt(StepRun run, SopStep step)
    {
        var missing = new List<MissingThing>();
        missing.AddRange(Bahan.MissingAt(run.StepId).Select(item => new MissingThing.Bahan(item)));
        if (step.Action == StepAction.Pengesahan)
        {
            missing.Add(new MissingThing.Signature());
        }
        else if (step.Needs == StepNeed.OutputFile && !OutputsOf(run).Any())
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
        var earlier = Runs.TakeWhile(other => other.Id != run.Id).Select(other => other.Id).ToHashSet();
        return
        [
            .. from document in Documents.Documents
               let version = document.Versions.FindLast(version => earlier.Contains(version.RunId))
               where version is not null
               select (document, version),
        ];
    }

    /// <summary>What lies on the desk for approval: the newest output of the visits before, letters and evidence left aside; null where there is none.</summary>
    public (CycleDocument Document, DocumentVersion Version)? ForApproval(StepRun run) =>
        BroughtTo(run)
            .Where(brought => brought.Version is { IsOutput: true, Kind: not DocumentKind.Surat })
            .OrderBy(brought => brought.Version.At)
            .Select(brought => ((CycleDocument, DocumentVersion)?)brought)
            .LastOrDefault();

    /// <summary>The step at which what is filed now will be signed: the next pengesahan, the open step among them; null where none is left.</summary>
    public SopStep? NextSignature(SopVersion sop) => Current is { } current
        ? sop.Steps.FirstOrDefault(step => step.Action == StepAction.Pengesahan && sop.RowOf(step.Id) >= sop.RowOf(current.StepId))
        : null;

    /// <summary>
    /// Who drafted this version: who filed its content first as this document. A signed edition was drafted by whoever drafted what was
    /// signed, not by the signatory, and so was the scan of what was signed on paper; what stands as it was ("sahkan berkas ini") still is the first one's. Null where it came out of an
    /// earlier pengesahan, as a scan signed by hand does: that is no draft.
    /// </summary>
    public Actor? DrafterOf(CycleDocument document, DocumentVersion version, SopVersion sop)
    {
        if (SignOffs.OfEdition(version.File.Id) is { } signOff && Documents.FindFile(signOff.Fact.FileId) is var (approvedOf, approved))
        {
            return DrafterOf(approvedOf, approved, sop);
        }

        if (SignOffs.OnPaper.Exists(paper => paper.Fact.FileId == version.File.Id))
        {
            return document.Versions.FindLast(other => other.Number < version.Number) is { } signed ? DrafterOf(document, signed, sop) : null;
        }

        var first = document.Versions.First(other => other.File.Sha256 == version.File.Sha256);
        return first.RunId != Current?.Id && IsFromSignOff(first, sop) ? null : first.By;
    }

    private bool IsFromSignOff(DocumentVersion version, SopVersion sop) =>
        Run(version.RunId) is { } run && StepNow(run) is { } step && sop.Has(step) && sop.Step(step).Action == StepAction.Pengesahan;
}
