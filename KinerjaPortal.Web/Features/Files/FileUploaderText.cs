namespace KinerjaPortal.Web.Features.Files;

/// <summary>Names the words of the uploader.</summary>
public sealed class FileUploaderText;
