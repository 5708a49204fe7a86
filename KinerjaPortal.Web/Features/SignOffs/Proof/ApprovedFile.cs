using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>How one filing of a cycle stands to the sign-offs of the cycle.</summary>
/// <param name="SignOff">The last under which this very content stands, or null.</param>
/// <param name="OnPaper">The record of a signature on paper of which this is the scan, or null.</param>
/// <param name="IsChanged">It is the newest version of a document that was signed off in another.</param>
internal sealed record ApprovedFile(SignOff? SignOff, PaperSignOff? OnPaper, bool IsChanged)
{
    public static ApprovedFile Of(DocumentCycle cycle, FiledFile file)
    {
        var signOff = cycle.SignOffs.Covering(file).LastOrDefault();
        var onPaper = cycle.SignOffs.OnPaper.FindLast(paper => paper.Covers(file));
        return new ApprovedFile(
            signOff,
            onPaper,
            signOff is null && onPaper is null && cycle.Documents.FindFile(file.Id) is var (document, version) && version == document.Newest
                && cycle.SignOffs.StandingOf(document) == SignOffStanding.ChangedSince);
    }
}
