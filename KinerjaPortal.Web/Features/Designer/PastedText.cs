namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Text that was pasted before the row that stands at <paramref name="At"/>.</summary>
public sealed record PastedText(string Text, int At);
