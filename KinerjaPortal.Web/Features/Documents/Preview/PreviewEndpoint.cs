using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Documents;
using KinerjaPortal.Infrastructure.Files.Texts;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KinerjaPortal.Web.Features.Documents.Preview;

/// <summary>
/// A file as the documents page shows it: a picture or a PDF as it is, anything else as a page of ours that holds nothing but
/// its encoded words. What the file itself calls markup or script is never taken as such.
/// </summary>
internal static class PreviewEndpoint
{
    /// <summary>How many entries of a zip file are named.</summary>
    private const int MostEntries = 2000;

    /// <summary>Nothing may be loaded or run, and the document has an origin of its own that can reach nobody.</summary>
    private const string Sandboxed = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>
    /// The one kind without a sandbox. A browser shows a PDF by a viewer in a process of its own that can reach neither the page
    /// nor its cookies, and with nosniff an answer of this type is never read as a page. Today's Chromium shows it under
    /// "default-src 'none'; sandbox" as well (tried in a frame and as an object); those of some years ago, which old PCs still
    /// run, leave it blank in a sandbox, and where the viewer's own object and styles are not allowed. So these are, and nothing else.
    /// </summary>
    private const string Pdf = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/berkas/{fileId:guid}/pratinjau", PreviewAsync).RequireAuthorization().Asks(PortalAction.ReadFiles).ExcludeFromDescription();

    public static string AddressOf(Guid fileId) => $"/berkas/{fileId}/pratinjau";

    private static async Task<IResult> PreviewAsync(
        Guid fileId, HttpContext http, FileReaders readers, FileAnswers answers, CancellationToken cancellationToken)
    {
        if (await readers.FindAsync(Caller.From(http.User), fileId, cancellationToken) is not { } file)
        {
            return Results.NotFound();
        }

        var kind = PreviewKinds.Of(file.File.MediaType);
        http.Response.Headers.ContentSecurityPolicy = kind switch
        {
            PreviewKind.Pdf => Pdf,
            PreviewKind.Picture => Sandboxed,
            _ => FilePreviewPage.Policy,
        };
        return kind switch
        {
            PreviewKind.Pdf or PreviewKind.Picture => answers.Inline(http, file) ?? FileDownloads.Lost(http, answers),
            PreviewKind.Words => Words(http, file, answers),
            _ => Page(http, file, preview: null),
        };
    }

    private static IResult Words(HttpContext http, CycleFile file, FileAnswers answers)
    {
        if (answers.Open(file) is not { } content)
        {
            return FileDownloads.Lost(http, answers);
        }

        using (content)
        {
            return file.File.MediaType == PreviewKinds.Zip
                ? Page(http, file, preview: null, ZipContents.Read(content, MostEntries + 1))
                : Page(http, file, FilePreview.Read(content, file.File.MediaType, http.RequestAborted));
        }
    }

    private static RazorComponentResult<FilePreviewPage> Page(
        HttpContext http, CycleFile file, FilePreview? preview, IReadOnlyList<ZipEntryName>? entries = null)
    {
        FileAnswers.KeepPrivate(http, file);
        return new RazorComponentResult<FilePreviewPage>(new Dictionary<string, object?>
        {
            [nameof(FilePreviewPage.Name)] = file.File.Name,
            [nameof(FilePreviewPage.Blocks)] = preview?.Blocks,
            [nameof(FilePreviewPage.Entries)] = entries?.Take(MostEntries).ToList(),
            [nameof(FilePreviewPage.Cut)] = preview?.Cut ?? entries?.Count > MostEntries,
        });
    }
}
