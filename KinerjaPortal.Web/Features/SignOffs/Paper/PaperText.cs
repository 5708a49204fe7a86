namespace KinerjaPortal.Web.Features.SignOffs.Paper;

/// <summary>Marks the texts of signatures on paper (<c>PaperText.resx</c>).</summary>
public sealed class PaperText;
