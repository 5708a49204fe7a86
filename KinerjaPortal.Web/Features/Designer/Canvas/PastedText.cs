namespace KinerjaPortal.Web.Features.Designer.Canvas;

/// <summary>Text that was pasted before the row that stands at <paramref name="At"/>.</summary>
/// <param name="Text">Null where it was too long to be read.</param>
public sealed record PastedText(string? Text, int At);
