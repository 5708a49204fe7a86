namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>Names the words of who holds which post and who is away.</summary>
public sealed class OrganisationText;
