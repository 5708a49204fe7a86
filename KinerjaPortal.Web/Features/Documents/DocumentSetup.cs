using KinerjaPortal.Infrastructure.Documents;
using KinerjaPortal.Web.Features.Documents.Archive;
using KinerjaPortal.Web.Features.Documents.Preview;
using KinerjaPortal.Web.Features.Documents.Shelves;
using KinerjaPortal.Web.Features.Documents.Steps;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>The files of a cycle: filed, listed, read, downloaded.</summary>
internal static class DocumentSetup
{
    public static IHostApplicationBuilder AddDocuments(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CycleFiles>();
        services.AddSingleton<FileDocumentHandler>();
        services.AddSingleton<FileReaders>();
        services.AddSingleton<FileShelves>();
        services.AddSingleton<FileAnswers>();
        services.AddSingleton<FileListing>();
        services.AddSingleton<CycleArchive>();
        return builder;
    }

    public static void MapDocuments(this IEndpointRouteBuilder endpoints)
    {
        FileDownloads.Map(endpoints);
        PreviewEndpoint.Map(endpoints);
    }
}
