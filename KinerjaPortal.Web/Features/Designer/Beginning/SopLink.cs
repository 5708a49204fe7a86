namespace KinerjaPortal.Web.Features.Designer.Beginning;

/// <summary>An SOP of the portal that a row may be linked to.</summary>
public sealed record SopLink(Guid SopId, string Title, string OfficeName, bool IsOwn);
