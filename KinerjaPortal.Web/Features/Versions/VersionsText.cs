namespace KinerjaPortal.Web.Features.Versions;

/// <summary>Names the words of the pages about versions.</summary>
public sealed class VersionsText;
