using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Domain.Documents;

/// <summary>The documents of one cycle, in the order in which they were first filed. Immutable; moved by the cycle's facts.</summary>
public sealed class DocumentBook
{
    public static readonly DocumentBook Empty = new([]);

    private DocumentBook(ImmutableList<CycleDocument> documents) => Documents = documents;

    public ImmutableList<CycleDocument> Documents { get; }

    public CycleDocument? Find(Guid documentId) => Documents.Find(document => document.Id == documentId);

    /// <summary>What was filed at a visit, each with its document.</summary>
    public IEnumerable<(CycleDocument Document, DocumentVersion Version)> FiledAt(Guid runId) =>
        from document in Documents
        from version in document.Versions
        where version.RunId == runId
        select (document, version);

    /// <summary>Whether something has come out of a visit.</summary>
    public bool HasOutputOf(Guid runId) => FiledAt(runId).Any(filed => filed.Version.IsOutput);

    /// <summary>The version that holds this filing, or null.</summary>
    public (CycleDocument Document, DocumentVersion Version)? FindFile(Guid fileId)
    {
        foreach (var document in Documents)
        {
            if (document.Versions.Find(version => version.File.Id == fileId) is { } version)
            {
                return (document, version);
            }
        }

        return null;
    }

    internal DocumentBook With(DocumentFiled filed, CycleEvent e)
    {
        var version = new DocumentVersion(filed.DocumentVersion, filed.RunId, filed.Kind, filed.File, filed.Note, e.Actor, e.ActedFor!, e.At);
        var index = Documents.FindIndex(document => document.Id == filed.DocumentId);
        return new DocumentBook(index < 0
            ? Documents.Add(new CycleDocument(filed.DocumentId, filed.Title, [version]))
            : Documents.SetItem(index, Documents[index] with { Title = filed.Title, Versions = Documents[index].Versions.Add(version) }));
    }

    /// <summary>What was filed at an open visit goes along when the visit is opened anew on another version of the SOP.</summary>
    internal DocumentBook MovedTo(Guid fromRunId, Guid runId) =>
        Documents.Exists(document => document.Versions.Exists(version => version.RunId == fromRunId))
            ? new DocumentBook(Documents.ConvertAll(document => document with
            {
                Versions = document.Versions.ConvertAll(version => version.RunId == fromRunId ? version with { RunId = runId } : version),
            }))
            : this;
}
