namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>
/// A sign-off as anybody may verify it: found by its code alone, and holding no more than the public page may tell. What it means
/// in its cycle is told by the cycle's events.
/// </summary>
internal sealed class SignOffRow
{
    public required Guid Id { get; init; }

    /// <summary>The secret of the address: 130 random bits, so that no code can be guessed or counted on from another.</summary>
    public required string Code { get; init; }

    public required Guid OpdId { get; init; }

    public required Guid CycleId { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>The cycle's document as the office calls it: LPPD 2026.</summary>
    public required string Title { get; init; }

    /// <summary>The signatory's post as it was printed, lines apart: Plh. Camat.</summary>
    public required string Signatory { get; init; }

    /// <summary>SHA-256 of the file that was approved.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the edition with the signature inside; the same where a file is signed only beside.</summary>
    public required string EditionSha256 { get; init; }

    /// <summary>When it was signed; of a signature on paper, when it was recorded.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>The day on which it was signed on paper; null where it was signed electronically.</summary>
    public DateOnly? PaperSignedOn { get; init; }
}
