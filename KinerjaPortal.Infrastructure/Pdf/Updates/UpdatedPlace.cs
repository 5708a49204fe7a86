using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Updates;

/// <summary>Where an object of an update stands, from the header of the file.</summary>
internal sealed record UpdatedPlace(PdfReference Reference, int Offset);
