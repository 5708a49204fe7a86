namespace KinerjaPortal.Web.Features.Designer.Canvas;

/// <summary>Rows that were copied, and the text that stands for them on the clipboard.</summary>
public sealed record CopiedText(IReadOnlyList<Guid> StepIds, string Text);
