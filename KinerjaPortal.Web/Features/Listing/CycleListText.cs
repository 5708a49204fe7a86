namespace KinerjaPortal.Web.Features.Listing;

/// <summary>Names the words of the list of all documents.</summary>
public sealed class CycleListText;
