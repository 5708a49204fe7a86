using System.Globalization;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.SignOffs.Paper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>The second way by which a pengesahan ends: the record that it was signed on paper (tanda tangan basah).</summary>
internal static class PaperSignatureEndpoint
{
    public static void MapPaperSignature(this IEndpointRouteBuilder api) =>
        api.MapPost("/cycles/{id}/runs/{runId}/signed-on-paper", RecordAsync).WithTags("Pengesahan").Asks(PortalAction.TakePart)
            .WithSummary("Record that the open step was signed on paper, with the scan, and hand on. It is told apart from an electronic signature everywhere.")
            .Accepts<IFormFile>("multipart/form-data")
            .AddOpenApiOperationTransformer(DescribeAsync)
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .Produces<CycleView>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static Task<IResult> RecordAsync(
        string id, string runId, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http, RecordPaperSignatureHandler record, SentFile files,
        CycleAnswers answers, CancellationToken cancellationToken)
    {
        var caller = http.Caller();
        return files.TakeAsync(
            caller, id, runId, http.Request, RecordPaperSignature.PurposeOf,
            async taken =>
            {
                var form = taken.Form;
                if (!TryReadDay(form["signedAt"], out var signedOn))
                {
                    return answers.DayNotRead(form["signedAt"]!);
                }

                return await answers.ChangedAsync(
                    caller, id, runId, int.TryParse(form["expectedVersion"], CultureInfo.InvariantCulture, out var expected) ? expected : null, key,
                    async (_, command) => taken.Give(await record.HandleAsync(
                        caller,
                        new RecordPaperSignature(
                            command, taken.UploadId, signedOn, form["signedBy"], bool.TryParse(form["statement"], out var stated) && stated, form["note"])
                        {
                            SentContent = taken.Content.Sha256,
                        },
                        cancellationToken)),
                    cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>False for what is no day; what is left out is told by the record itself.</summary>
    private static bool TryReadDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return isDay || text is null;
    }

    private static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "file", "signedAt", "statement" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The scan: a PDF or a picture." },
                            ["signedAt"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", Description = "The day of the signature." },
                            ["statement"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Boolean,
                                Description = "true: the scan is of the original document, and the official signed it on that day.",
                            },
                            ["signedBy"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                Description = "Name of who signed; only where the post had several holders on that day, or is an outside one without accounts.",
                            },
                            ["note"] = new OpenApiSchema { Type = JsonSchemaType.String },
                            ["expectedVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                        },
                    },
                },
            },
        };
        return Task.CompletedTask;
    }
}
