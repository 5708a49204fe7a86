namespace KinerjaPortal.Web.Features.Designer.Beginning;

/// <summary>The ways to begin an SOP, in the order in which they are offered.</summary>
public enum NewSopWay
{
    Blank,
    Copy,
    Upload,
}
