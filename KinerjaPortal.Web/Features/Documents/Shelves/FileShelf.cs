using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Documents.Shelves;

/// <summary>All files of a cycle by step, in the order of the sheet, as one person may see them.</summary>
public sealed record FileShelf(Situation Situation, IReadOnlyList<ShelfStep> Steps)
{
    public IEnumerable<ShelvedFile> Files => Steps.SelectMany(step => step.Files);

    public static FileShelf Of(Situation situation, FileRights rights)
    {
        var files = DocumentsOf(situation.Cycle).Concat(SignaturesOf(situation.Cycle)).Concat(BahanOf(situation.Cycle, rights))
            .ToLookup(file => KeyOf(situation, file.Run));
        var visits = situation.Cycle.Runs
            .Where(run => run.Completion is not { Result: StepResult.Dipindahkan })
            .ToLookup(run => KeyOf(situation, run));
        return new FileShelf(
            situation,
            [
                .. visits.Select(visit => visit.Key).Union(files.Select(group => group.Key))
                    .Select(key => StepOf(situation, [.. visits[key]], [.. files[key]]))
                    .Where(step => step.Files.Count > 0 || (step.IsCurrent && step.Brought.Count > 0))
                    .OrderBy(step => PlaceOf(situation, step.Visit)),
            ]);
    }

    private static ShelfStep StepOf(Situation situation, IReadOnlyList<StepRun> visits, IReadOnlyList<ShelvedFile> files)
    {
        var visit = visits.Count > 0 ? visits[^1] : files[^1].Run;
        var office = situation.Office;
        return new ShelfStep(
            situation.SheetOf(visit).Step(visit.StepId),
            visit,
            visit.Id == situation.Cycle.Current?.Id,
            [.. situation.Cycle.BroughtTo(visit).Select(brought => new BroughtFile(brought.Document, brought.Version, situation.Cycle.Run(brought.Version.RunId)!.Number))],
            [
                .. files.OrderBy(file => file.Role is FileRole.Format or FileRole.Bahan ? 0 : 1)
                    .ThenBy(file => file.Post is { } post ? office.Post(post)?.Order : null)
                    .ThenBy(file => file.Role)
                    .ThenBy(file => file.At),
            ]);
    }

    /// <summary>Visits of one row belong together, whatever version of the sheet they were made on.</summary>
    private static Guid KeyOf(Situation situation, StepRun run) => situation.Cycle.StepNow(run) ?? run.StepId;

    /// <summary>Rows that the present sheet no longer has come last, in the order of their visits.</summary>
    private static int PlaceOf(Situation situation, StepRun visit) =>
        situation.Cycle.StepNow(visit) is { } stepId
            ? situation.Sop.RowOf(stepId)
            : situation.Sop.Steps.Count + situation.Cycle.Runs.TakeWhile(run => run.Id != visit.Id).Count();

    private static IEnumerable<ShelvedFile> DocumentsOf(DocumentCycle cycle) =>
        from document in cycle.Documents.Documents
        from version in document.Versions
        select new ShelvedFile(
            version.File, cycle.Run(version.RunId)!, RoleOf(version.Kind), document.Id, document.Title, null, version.Number,
            version == document.Newest, version.Note, version.By.Name, version.For.PostName, version.At, Restricted: false, MayRead: true);

    /// <summary>Each beside the edition that came of it.</summary>
    private static IEnumerable<ShelvedFile> SignaturesOf(DocumentCycle cycle) =>
        from signOff in cycle.SignOffs.SignOffs
        where signOff.Fact.Signature is not null
        let document = cycle.Documents.Find(signOff.Fact.DocumentId)!
        let edition = document.Versions.First(version => version.File.Id == signOff.Fact.EditionFileId)
        select new ShelvedFile(
            signOff.Fact.Signature!, cycle.Run(signOff.Fact.RunId)!, FileRole.TandaTangan, document.Id, document.Title, null, edition.Number,
            edition == document.Newest, Note: null, signOff.By.Name, signOff.For.PostName, signOff.At, Restricted: false, MayRead: true);

    private static IEnumerable<ShelvedFile> BahanOf(DocumentCycle cycle, FileRights rights)
    {
        foreach (var item in cycle.Bahan.Items)
        {
            var (run, mayRead) = (cycle.Run(item.RunId)!, rights.MayRead(item));
            if (item.Asked.Format is { } format)
            {
                yield return new ShelvedFile(
                    format, run, FileRole.Format, item.Id, item.Title, item.Pelaksana, 0, IsNewest: true, item.Asked.Note,
                    item.AskedByPerson.Name, null, item.AskedAt, item.Asked.Restricted, mayRead);
            }

            foreach (var version in item.Versions)
            {
                foreach (var file in version.Files)
                {
                    yield return new ShelvedFile(
                        file, run, FileRole.Bahan, item.Id, item.Title, item.Pelaksana, version.Number, version == item.Newest, version.Note,
                        version.By.Name, version.For.PostName, version.At, item.Asked.Restricted, mayRead, version.Verdict);
                }
            }
        }
    }

    private static FileRole RoleOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Kelengkapan => FileRole.Kelengkapan,
        DocumentKind.Draft => FileRole.Draft,
        DocumentKind.Final => FileRole.Final,
        DocumentKind.Surat => FileRole.Surat,
        DocumentKind.Bukti => FileRole.Bukti,
        _ => throw new InvalidOperationException($"No role for {kind}."),
    };
}

/// <summary>The files of one row.</summary>
/// <param name="Step">As the sheet had it at the last visit.</param>
/// <param name="Brought">What lay on the desk when its last visit began.</param>
public sealed record ShelfStep(
    SopStep Step, StepRun Visit, bool IsCurrent, IReadOnlyList<BroughtFile> Brought, IReadOnlyList<ShelvedFile> Files);

/// <summary>Kelengkapan that came out of an earlier step.</summary>
/// <param name="FromNumber">Printed number of that step.</param>
public sealed record BroughtFile(CycleDocument Document, DocumentVersion Version, string FromNumber);

/// <summary>One filed file with all that is known about it.</summary>
/// <param name="Run">The visit at which it was filed; of bahan, the one at which it was asked for.</param>
/// <param name="Of">The document or the request that it is a version of.</param>
/// <param name="Post">Code of the post that owed it; null for documents.</param>
/// <param name="Version">0 for a format.</param>
/// <param name="ForPost">Name of the post for which it was filed, where that is known.</param>
/// <param name="MayRead">Whether this person may; of what they may not, only that it exists is told.</param>
public sealed record ShelvedFile(
    FiledFile File, StepRun Run, FileRole Role, Guid Of, string Title, string? Post, int Version, bool IsNewest, string? Note, string By,
    string? ForPost, DateTimeOffset At, bool Restricted, bool MayRead, BahanVerdict? Verdict = null);
