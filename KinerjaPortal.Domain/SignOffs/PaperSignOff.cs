using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>An approval by a signature on paper, with who recorded it and when.</summary>
public sealed record PaperSignOff(SignedOnPaper Fact, Actor By, ActedFor For, DateTimeOffset At)
{
    public Guid Id => Fact.SignOffId;

    /// <summary>Whether this content is the scan of what was signed.</summary>
    public bool Covers(FiledFile file) => file.Sha256 == Fact.Sha256;
}
