using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>The sign-offs of one cycle, in order. Immutable; moved by the cycle's facts.</summary>
public sealed class SignOffBook
{
    public static readonly SignOffBook Empty = new([]);

    private SignOffBook(ImmutableList<SignOff> signOffs) => SignOffs = signOffs;

    public ImmutableList<SignOff> SignOffs { get; }

    public SignOff? Find(Guid signOffId) => SignOffs.Find(signOff => signOff.Id == signOffId);

    /// <summary>The sign-off that made this filing, or null where it is no signed edition.</summary>
    public SignOff? OfEdition(Guid fileId) => SignOffs.Find(signOff => signOff.Fact.EditionFileId == fileId);

    /// <summary>The sign-offs of a document, in order.</summary>
    public IEnumerable<SignOff> Of(Guid documentId) => SignOffs.Where(signOff => signOff.Fact.DocumentId == documentId);

    /// <summary>The sign-offs under which this very content stands.</summary>
    public IEnumerable<SignOff> Covering(FiledFile file) => SignOffs.Where(signOff => signOff.Covers(file));

    public SignOffStanding StandingOf(CycleDocument document) =>
        Of(document.Id).LastOrDefault() is not { } last ? SignOffStanding.NotApproved
        : last.Covers(document.Newest.File) ? SignOffStanding.AsApproved
        : SignOffStanding.ChangedSince;

    internal SignOffBook With(DocumentSigned fact, CycleEvent e) => new(SignOffs.Add(new SignOff(fact, e.Actor, e.ActedFor!, e.At)));
}
