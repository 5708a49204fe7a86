namespace KinerjaPortal.Web.Features.Files;

/// <summary>Names the words of files on their way in, and of the check of what is kept.</summary>
public sealed class FilesText;
