namespace KinerjaPortal.Web.Features.Designer;

/// <summary>Names the words of the designer, <c>DesignerText.resx</c> and its translations.</summary>
public sealed class DesignerText;
