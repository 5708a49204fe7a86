using KinerjaPortal.Infrastructure.Files;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>A file on its way in, as the client is told of it.</summary>
/// <param name="Received">How many bytes have arrived: the offset at which to go on.</param>
/// <param name="Finished">Whether all has arrived and was found good.</param>
internal sealed record UploadView(Guid Id, string Purpose, string Name, long Size, long Received, bool Finished, string? Sha256, string? MediaType)
{
    public static UploadView Of(Upload upload) => new(
        upload.Id, upload.Purpose, upload.Name, upload.Size, upload.Received, upload.File is not null, upload.File?.Sha256, upload.File?.MediaType);
}

/// <summary>A file that somebody wants to send.</summary>
/// <param name="Purpose"><c>bahan:{item}</c>, <c>langkah:{run}</c>, <c>format:{run}</c>, <c>isian:{item}</c>, <c>tertahan:{run}</c> or <c>basah:{run}</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Fingerprint">Anything by which the client knows its file again, such as its time of change; the same file begun again goes on.</param>
internal sealed record BeginUpload(string? Purpose, string? Name, long Size, string? Fingerprint);
