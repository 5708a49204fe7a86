namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>Who draws on what, from where.</summary>
/// <param name="SittingId">The browser tab, which keeps the id through reloads and lost circuits.</param>
public sealed record DraftSeat(Guid OpdId, Guid SopId, Guid VersionId, Guid SittingId, Guid PersonId);
