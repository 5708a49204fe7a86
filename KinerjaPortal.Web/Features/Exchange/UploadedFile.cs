using KinerjaPortal.Infrastructure.Exchange;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>
/// A form with one file, read as it comes in and held in memory: nothing is laid on disk. Of a file that is too large the
/// beginning is kept, which is enough to refuse it; the rest is let through unread, because a browser that is cut off while
/// it sends shows a lost connection and no sentence.
/// </summary>
internal sealed class UploadedFile
{
    private const int FieldBytes = 4 * 1024;
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private UploadedFile()
    {
    }

    public string Name { get; private set; } = "";

    public Stream Content { get; private set; } = Stream.Null;

    public string? this[string field] => _fields.TryGetValue(field, out var value) && value.Length > 0 ? value : null;

    /// <returns>Null for a request that is no such form, or was cut off.</returns>
    /// <exception cref="BadHttpRequestException">More than the portal lets through.</exception>
    public static async Task<UploadedFile?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary)
        {
            return null;
        }

        var uploaded = new UploadedFile();
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                await uploaded.TakeAsync(section, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return null;
        }

        return uploaded;
    }

    private async Task TakeAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return;
        }

        if (disposition.IsFileDisposition())
        {
            Name = Path.GetFileName(HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString());
            Content = await BeginningOfAsync(section.Body, ImportLimits.FileBytes + 1, cancellationToken);
        }
        else if (disposition.IsFormDisposition())
        {
            using var text = new StreamReader(await BeginningOfAsync(section.Body, FieldBytes, cancellationToken));
            _fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = await text.ReadToEndAsync(cancellationToken);
        }
    }

    private static async Task<MemoryStream> BeginningOfAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        var beginning = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            beginning.Write(buffer, 0, (int)Math.Min(count, most - beginning.Length));
        }

        beginning.Position = 0;
        return beginning;
    }
}
