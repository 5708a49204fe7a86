using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>One cross-reference section with its trailer: the file as first written, or one later change of it.</summary>
/// <param name="IsStream">Whether it is a cross-reference stream, or else a table.</param>
/// <param name="End">Where reading it ended.</param>
internal sealed record XrefSection(bool IsStream, IReadOnlyList<(int Number, XrefEntry Entry)> Entries, PdfDictionary Trailer, int End);
