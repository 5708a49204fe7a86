namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>What a reader sees of a signature on the page, as a letter has it: the post, the ink below it, the name, and small what proves it.</summary>
/// <param name="Lines">Over the signature: the post with all that stands before it, and the office.</param>
/// <param name="InkPng">What was drawn by hand: a PNG as a canvas gives it.</param>
/// <param name="Qr">Modules of the code, row by row from above, true is dark; without its quiet zone.</param>
public sealed record SignatureAppearance(IReadOnlyList<string> Lines, byte[]? InkPng, bool[,]? Qr)
{
    /// <summary>Under the signature: the name, set in bold, and what follows it.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>In small print: how and when it was signed, and the code.</summary>
    public IReadOnlyList<string> Small { get; init; } = [];
}
