namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Marks the words of the designer.</summary>
public sealed class DesignerText;
