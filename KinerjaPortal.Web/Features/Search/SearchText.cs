namespace KinerjaPortal.Web.Features.Search;

/// <summary>Names the words of the search page.</summary>
public sealed class SearchText;
