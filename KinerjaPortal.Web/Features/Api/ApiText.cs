namespace KinerjaPortal.Web.Features.Api;

/// <summary>Names the words of the API's answers.</summary>
public sealed class ApiText;
