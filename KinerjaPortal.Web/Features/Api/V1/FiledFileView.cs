using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>A file that was filed; its content is under <c>/berkas/{id}</c>.</summary>
internal sealed record FiledFileView(Guid Id, string Name, long Size, string Sha256, string MediaType)
{
    public static FiledFileView Of(FiledFile file) => new(file.Id, file.Name, file.Size, file.Sha256, file.MediaType);
}
