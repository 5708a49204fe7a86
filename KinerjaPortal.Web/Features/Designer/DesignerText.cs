namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Names the words of the designer.</summary>
public sealed class DesignerText;
