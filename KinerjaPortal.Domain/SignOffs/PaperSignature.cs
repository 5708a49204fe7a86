using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>What is said of a signature on paper by whoever records it.</summary>
/// <param name="Scan">The paper as it was scanned or photographed.</param>
/// <param name="SignedOn">The day of the signature.</param>
/// <param name="SignedBy">
/// Who signed, by name or by the person's id; may be left out where the post had one holder on that day, or the recorder is one of
/// several. An outside post without accounts has none whom the portal knows: there the name must be given.
/// </param>
/// <param name="Stated">That the scan is of the paper, and the paper was signed by that person, is stated.</param>
public sealed record PaperSignature(FiledFile? Scan, DateOnly? SignedOn, string? SignedBy, bool Stated)
{
    /// <summary>Longest name of a signatory that is taken, in characters.</summary>
    public const int MaxNameLength = TextLimits.PersonName;

    /// <summary>Whether the scan is something that a person can look at.</summary>
    public bool IsReadable =>
        Scan is { MediaType: var type } && (type == "application/pdf" || type.StartsWith("image/", StringComparison.Ordinal));
}
