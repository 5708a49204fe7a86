using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Persistence.Rows;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>The files that an event filed, as rows.</summary>
internal static class CycleFileRows
{
    /// <param name="cycle">To which the event has happened.</param>
    public static IEnumerable<CycleFileRow> Of(DocumentCycle cycle, CycleEvent e) => e.Fact switch
    {
        DocumentFiled filed => [OfDocument(filed, e)],
        DocumentSigned { Signature: { } signature } signed => [OfSignature(signed, signature, cycle, e)],
        BahanRequested requested => requested.Items.Where(item => item.Format is not null)
            .Select(item => OfBahan(cycle.Bahan.Find(item.ItemId)!, item.Format!, CycleFileRole.Format, version: 0, item.Note, e)),
        BahanSubmitted submitted => submitted.Files
            .Select(file => OfBahan(cycle.Bahan.Find(submitted.ItemId)!, file, CycleFileRole.Bahan, submitted.ItemVersion, submitted.Note, e)),
        _ => [],
    };

    private static CycleFileRow OfDocument(DocumentFiled filed, CycleEvent e) => new()
    {
        Id = filed.File.Id,
        OpdId = e.OpdId,
        CycleId = e.CycleId,
        RunId = filed.RunId,
        StepId = filed.StepId,
        Role = Enum.Parse<CycleFileRole>(filed.Kind.ToString()),
        DocumentId = filed.DocumentId,
        Version = filed.DocumentVersion,
        Title = filed.Title,
        Name = filed.File.Name,
        Sha256 = filed.File.Sha256,
        Size = filed.File.Size,
        MediaType = filed.File.MediaType,
        Note = filed.Note,
        Restricted = false,
        FiledAt = e.At,
        FiledById = e.Actor.PersonId,
        FiledByName = e.Actor.Name,
    };

    private static CycleFileRow OfSignature(DocumentSigned signed, FiledFile signature, DocumentCycle cycle, CycleEvent e)
    {
        var (document, edition) = cycle.Documents.FindFile(signed.EditionFileId)!.Value;
        return new()
        {
            Id = signature.Id,
            OpdId = e.OpdId,
            CycleId = e.CycleId,
            RunId = signed.RunId,
            StepId = signed.StepId,
            Role = CycleFileRole.TandaTangan,
            DocumentId = document.Id,
            Version = edition.Number,
            Title = document.Title,
            Name = signature.Name,
            Sha256 = signature.Sha256,
            Size = signature.Size,
            MediaType = signature.MediaType,
            Restricted = false,
            FiledAt = e.At,
            FiledById = e.Actor.PersonId,
            FiledByName = e.Actor.Name,
        };
    }

    private static CycleFileRow OfBahan(BahanItem item, FiledFile file, CycleFileRole role, int version, string? note, CycleEvent e) => new()
    {
        Id = file.Id,
        OpdId = e.OpdId,
        CycleId = e.CycleId,
        RunId = item.RunId,
        StepId = item.StepId,
        Role = role,
        ItemId = item.Id,
        Version = version,
        Title = item.Title,
        Name = file.Name,
        Sha256 = file.Sha256,
        Size = file.Size,
        MediaType = file.MediaType,
        Note = note,
        OwedBy = item.Pelaksana,
        AskedBy = item.AskedBy,
        Restricted = item.Asked.Restricted,
        FiledAt = e.At,
        FiledById = e.Actor.PersonId,
        FiledByName = e.Actor.Name,
    };
}
