namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Text from the computer's clipboard, pasted before the row that stands at <paramref name="At"/>.</summary>
public sealed record PastedText(string Text, int At);
