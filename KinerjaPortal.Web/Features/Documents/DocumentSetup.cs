namespace KinerjaPortal.Web.Features.Documents;

/// <summary>The files of a cycle: filed, listed, read, downloaded.</summary>
internal static class DocumentSetup
{
    public static IHostApplicationBuilder AddDocuments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FileDocumentHandler>();
        return builder;
    }
}
