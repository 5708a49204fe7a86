using System.Text;
using KinerjaPortal.Infrastructure.Files;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>A form with one file, handed on to the store as it arrives: nothing of it is held in memory. Its fields may stand before or behind the file.</summary>
internal sealed class SentDocument
{
    private const int LongestField = 32 * 1024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<UploadOutcome> _stored = [];

    private SentDocument()
    {
    }

    /// <summary>What came of each file of the form; more than one is one too many.</summary>
    public IReadOnlyList<UploadOutcome> Stored => _stored;

    /// <summary>False for a request that is no such form, or was cut off.</summary>
    public bool IsWhole { get; private set; }

    public string? this[string field] => _fields.TryGetValue(field, out var value) && value.Length > 0 ? value : null;

    /// <summary>What is no id names no document, and is refused as one that is not there.</summary>
    public Guid? DocumentId => this["documentId"] is not { } text ? null : Guid.TryParse(text, out var id) ? id : Guid.Empty;

    public static async Task<SentDocument> ReadAsync(
        HttpRequest request, Func<string, Stream, Task<UploadOutcome>> store, CancellationToken cancellationToken)
    {
        var sent = new SentDocument();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary)
        {
            return sent;
        }

        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (sent._stored.Count < 2 && await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                await sent.TakeAsync(section, store, cancellationToken);
            }

            sent.IsWhole = true;
        }
        catch (Exception fault) when (fault is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            // As far as it came.
        }

        return sent;
    }

    /// <summary>Says of the address that it takes a form, too.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.RequestBody!.Content!["multipart/form-data"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "file" },
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                    ["kind"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["documentId"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                    ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["note"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["expectedVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                },
            },
        };
        return Task.CompletedTask;
    }

    private async Task TakeAsync(MultipartSection section, Func<string, Stream, Task<UploadOutcome>> store, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return;
        }

        if (disposition.IsFileDisposition())
        {
            var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName);
            _stored.Add(await store(name.ToString(), section.Body));
        }
        else if (disposition.IsFormDisposition())
        {
            _fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = await FieldAsync(section.Body, cancellationToken);
        }
    }

    /// <summary>No field is as long as this: a note is refused long before.</summary>
    private static async Task<string> FieldAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(buffer, LongestField, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
