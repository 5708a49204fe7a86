namespace KinerjaPortal.Web.Features.Designer.Panels;

/// <summary>The panels beside the sheet, in their order.</summary>
public enum DesignerPanel
{
    Step,
    Lanes,
    Problems,
    Identity,
}
