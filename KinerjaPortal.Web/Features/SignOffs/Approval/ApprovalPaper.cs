using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Web.Features.SignOffs.Approval;

/// <summary>A document on the desk, in its newest version: the only one that can be signed.</summary>
public sealed record ApprovalPaper(CycleDocument Document, DocumentVersion Version)
{
    public FiledFile File => Version.File;

    /// <summary>What came out of the work so far, the document that is approved first: letters and evidence can be looked at, but are not what it is about.</summary>
    public static IReadOnlyList<ApprovalPaper> Of(DocumentCycle cycle, StepRun run)
    {
        var first = cycle.ForApproval(run)?.Document.Id;
        return
        [
            .. cycle.Documents.Documents
                .Where(document => document.Newest.IsOutput)
                .OrderByDescending(document => document.Id == first)
                .ThenByDescending(document => document.Newest.Kind != DocumentKind.Surat)
                .ThenByDescending(document => document.Newest.At)
                .Select(document => new ApprovalPaper(document, document.Newest)),
        ];
    }
}
