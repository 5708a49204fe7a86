namespace KinerjaPortal.Web.Components.Shared;

/// <summary>The shape of what is being waited for.</summary>
public enum SkeletonShape
{
    /// <summary>A heading and a list.</summary>
    Rows,

    /// <summary>A board.</summary>
    Columns,
}
