namespace KinerjaPortal.Web.Features.Designer.Canvas;

/// <summary>What was pasted before the row that stands at <paramref name="At"/>.</summary>
/// <param name="Text">Null where it was too long to be read.</param>
/// <param name="Html">The same as HTML, with merged cells and paragraphs; null where the clipboard has none.</param>
public sealed record PastedText(string? Text, int At, string? Html = null);
