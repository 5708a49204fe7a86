namespace KinerjaPortal.Web.Features.Documents.Preview;

/// <summary>How a file is shown in the page.</summary>
internal enum PreviewKind
{
    None,
    Pdf,
    Picture,

    /// <summary>Its words and tables, or its list of entries, on a page of ours.</summary>
    Words,
}

internal static class PreviewKinds
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>By what the content is. What is not named here is never given to a browser to show.</summary>
    public static PreviewKind Of(string mediaType) => mediaType switch
    {
        "application/pdf" => PreviewKind.Pdf,
        "image/jpeg" or "image/png" => PreviewKind.Picture,
        Zip or "text/plain" or "text/csv" => PreviewKind.Words,
        Office + "wordprocessingml.document" or Office + "spreadsheetml.sheet" or Office + "presentationml.presentation" => PreviewKind.Words,
        OpenDocument + "text" or OpenDocument + "spreadsheet" => PreviewKind.Words,
        _ => PreviewKind.None,
    };

    public const string Zip = "application/zip";
}
