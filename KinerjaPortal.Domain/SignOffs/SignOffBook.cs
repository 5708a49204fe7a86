using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>The sign-offs of one cycle, in order, the electronic ones and those on paper apart. Immutable; moved by the cycle's facts.</summary>
public sealed class SignOffBook
{
    public static readonly SignOffBook Empty = new([], []);

    private SignOffBook(ImmutableList<SignOff> signOffs, ImmutableList<PaperSignOff> onPaper) => (SignOffs, OnPaper) = (signOffs, onPaper);

    /// <summary>By an electronic signature.</summary>
    public ImmutableList<SignOff> SignOffs { get; }

    /// <summary>By a signature on paper.</summary>
    public ImmutableList<PaperSignOff> OnPaper { get; }

    public bool IsEmpty => SignOffs.IsEmpty && OnPaper.IsEmpty;

    public SignOff? Find(Guid signOffId) => SignOffs.Find(signOff => signOff.Id == signOffId);

    /// <summary>The sign-off that made this filing, or null where it is no signed edition.</summary>
    public SignOff? OfEdition(Guid fileId) => SignOffs.Find(signOff => signOff.Fact.EditionFileId == fileId);

    /// <summary>The electronic sign-offs of a document, in order.</summary>
    public IEnumerable<SignOff> Of(Guid documentId) => SignOffs.Where(signOff => signOff.Fact.DocumentId == documentId);

    /// <summary>The electronic sign-offs under which this very content stands.</summary>
    public IEnumerable<SignOff> Covering(FiledFile file) => SignOffs.Where(signOff => signOff.Covers(file));

    /// <summary>The signature on paper that was recorded at a visit, or null.</summary>
    public PaperSignOff? OnPaperAt(Guid runId) => OnPaper.Find(signOff => signOff.Fact.RunId == runId);

    /// <summary>How a visit was signed; null where it was not, as in cycles from before the portal asked for it.</summary>
    public SignatureWay? WayAt(Guid runId) =>
        SignOffs.Exists(signOff => signOff.Fact.RunId == runId) ? SignatureWay.Electronic
        : OnPaperAt(runId) is not null ? SignatureWay.OnPaper
        : null;

    public SignOffStanding StandingOf(CycleDocument document)
    {
        var (signed, onPaper) = (Of(document.Id).LastOrDefault(), OnPaper.FindLast(signOff => signOff.Fact.DocumentId == document.Id));
        if (signed is null && onPaper is null)
        {
            return SignOffStanding.NotApproved;
        }

        var covers = onPaper is not null && (signed is null || onPaper.At >= signed.At)
            ? onPaper.Covers(document.Newest.File)
            : signed!.Covers(document.Newest.File);
        return covers ? SignOffStanding.AsApproved : SignOffStanding.ChangedSince;
    }

    internal SignOffBook With(DocumentSigned fact, CycleEvent e) => new(SignOffs.Add(new SignOff(fact, e.Actor, e.ActedFor!, e.At)), OnPaper);

    internal SignOffBook With(SignedOnPaper fact, CycleEvent e) => new(SignOffs, OnPaper.Add(new PaperSignOff(fact, e.Actor, e.ActedFor!, e.At)));
}
