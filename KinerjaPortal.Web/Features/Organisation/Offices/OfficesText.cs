namespace KinerjaPortal.Web.Features.Organisation.Offices;

/// <summary>Names the words of the list of offices.</summary>
public sealed class OfficesText;
