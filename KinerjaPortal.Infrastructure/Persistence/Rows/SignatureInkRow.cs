namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>
/// A signature as it was drawn at one visit. Kept from the first stroke on, because tablets sleep; never given out as a file, because
/// a picture of a signature is worth stealing.
/// </summary>
internal sealed class SignatureInkRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid RunId { get; init; }

    public required byte[] Png { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    /// <summary>Whether a sign-off was made with it; what was not is swept away.</summary>
    public bool Used { get; init; }
}
