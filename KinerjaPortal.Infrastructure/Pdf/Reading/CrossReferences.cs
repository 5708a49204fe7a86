using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Where every object of a file is, by all its cross-reference sections together.</summary>
/// <param name="Trailer">Of the newest section.</param>
/// <param name="IsStream">Whether the newest section is a stream; an update must be of the same kind.</param>
/// <param name="Start">Where the newest section is, from the header of the file.</param>
/// <param name="Encrypted">Whether any section says so.</param>
internal sealed record CrossReferences(
    IReadOnlyDictionary<int, XrefEntry> Entries, PdfDictionary Trailer, bool IsStream, int Start, bool Encrypted)
{
    /// <summary>The largest object number that readers must be able to bear (ISO 32000-1, Annex C).</summary>
    public const int LargestNumber = 8_388_607;

    /// <summary>The lowest number that no object has or ever had.</summary>
    public int NextNumber
    {
        get
        {
            var size = Trailer["Size"] is PdfNumber { Whole: > 0 and var whole } ? whole : throw UnreadablePdfException.Damaged("trailer /Size");
            var next = Math.Max(size, Entries.Keys.DefaultIfEmpty().Max() + 1);

            // A signature needs a handful of numbers.
            return next <= LargestNumber - 100 ? next : throw UnreadablePdfException.BeyondLimits("trailer /Size");
        }
    }
}
