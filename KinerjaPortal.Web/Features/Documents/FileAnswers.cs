using KinerjaPortal.Infrastructure.Documents;
using KinerjaPortal.Infrastructure.Files;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>
/// Files as answers of HTTP, streamed from the store. Always with the same guard: a content is what we found it to be and no
/// page, so that nothing in it ever runs as a part of the portal.
/// </summary>
public sealed class FileAnswers(FileStore store, IStringLocalizer<DocumentsText> text, ILogger<FileAnswers> log)
{
    /// <summary>The sentence for a content that ought to be there.</summary>
    public string Lost => text["ContentLost"];

    /// <summary>To be kept by the browser; null where the content is not in the store any more.</summary>
    public IResult? Download(HttpContext http, CycleFile file)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        return Content(http, file, file.File.Name);
    }

    /// <summary>To be shown by the browser itself, under the policy that the caller has set.</summary>
    public IResult? Inline(HttpContext http, CycleFile file)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(file.File.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Content(http, file, downloadName: null);
    }

    /// <summary>The content, to be read from its beginning; null where it is not in the store any more.</summary>
    public Stream? Open(CycleFile file)
    {
        try
        {
            return store.OpenRead(file.File.Sha256);
        }
        catch (FileNotFoundException missing)
        {
            log.LogError(missing, "The content {Sha256} of file {FileId} is not in the store", file.File.Sha256, file.File.Id);
            return null;
        }
    }

    public static void KeepPrivate(HttpContext http, CycleFile file) =>
        // A browser may keep what everybody of the office may read, and asks anew each time whether this person still may.
        http.Response.Headers.CacheControl = file.Restricted ? "private, no-store" : "private, no-cache";

    private IResult? Content(HttpContext http, CycleFile file, string? downloadName)
    {
        if (Open(file) is not { } content)
        {
            http.Response.Headers.ContentDisposition = default;
            return null;
        }

        KeepPrivate(http, file);
        return Results.Stream(
            content,
            file.File.MediaType,
            downloadName,
            file.FiledAt,
            new EntityTagHeaderValue($"\"{file.File.Sha256}\""),
            enableRangeProcessing: true);
    }
}
