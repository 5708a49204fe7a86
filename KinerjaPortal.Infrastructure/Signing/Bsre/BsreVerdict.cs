namespace KinerjaPortal.Infrastructure.Signing.Bsre;

/// <summary>What the service says of a signed PDF.</summary>
/// <param name="Summary">Its own words, for instance <c>DOCUMENT VALID !!!</c>; null where nothing in the PDF is signed.</param>
/// <param name="Notes">Its own sentence.</param>
internal sealed record BsreVerdict(int Signatures, string? Summary, string? Notes, IReadOnlyList<BsreSigned> Signed);

/// <param name="IsWhole">Whether the document is as it was when this person signed.</param>
internal sealed record BsreSigned(string Name, bool IsWhole);
