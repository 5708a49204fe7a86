namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>What a reader sees of a signature on the page.</summary>
/// <param name="Lines">Who signed, as what, when: the first line is set in bold.</param>
/// <param name="InkPng">What was drawn by hand: a PNG as a canvas gives it.</param>
/// <param name="Qr">Modules of the code, row by row from above, true is dark; without its quiet zone.</param>
public sealed record SignatureAppearance(IReadOnlyList<string> Lines, byte[]? InkPng, bool[,]? Qr);
