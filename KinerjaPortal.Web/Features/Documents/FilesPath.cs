namespace KinerjaPortal.Web.Features.Documents;

/// <summary>Addresses of the documents page.</summary>
internal static class FilesPath
{
    /// <summary>Names the file that is shown beside the list.</summary>
    public const string Shown = "lihat";

    public static string Of(Guid cycleId) => $"/siklus/{cycleId}/berkas";

    public static string Of(Guid cycleId, Guid fileId) => $"{Of(cycleId)}?{Shown}={fileId}";
}
