namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Rows that were copied, and the text that went to the computer's clipboard for them.</summary>
public sealed record CopiedText(IReadOnlyList<Guid> StepIds, string Text);
