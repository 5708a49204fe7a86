using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>An approval of one exact file by the holder of a post (pengesahan).</summary>
public sealed record SignOff(DocumentSigned Fact, Actor By, ActedFor For, DateTimeOffset At)
{
    public Guid Id => Fact.SignOffId;

    /// <summary>Whether this content is what was approved, or the edition with the signature inside.</summary>
    public bool Covers(FiledFile file) => file.Sha256 == Fact.Sha256 || file.Sha256 == Fact.EditionSha256;
}
