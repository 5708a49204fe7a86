using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>One page, with what it may have from the nodes above it.</summary>
/// <param name="Dictionary">The page's own entries alone, as they stand in the file.</param>
/// <param name="Sheet">What a reader shows of it, in the page's units.</param>
/// <param name="Rotation">Degrees clockwise: 0, 90, 180 or 270.</param>
/// <param name="Unit">Points to one unit of the page.</param>
internal sealed record PdfPage(PdfReference Reference, PdfDictionary Dictionary, PdfBox Sheet, int Rotation, double Unit);
