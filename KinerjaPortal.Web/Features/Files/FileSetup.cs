namespace KinerjaPortal.Web.Features.Files;

/// <summary>Files on their way in, and the check of what is kept.</summary>
internal static class FileSetup
{
    public static IHostApplicationBuilder AddFiles(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UploadRefusalWords>();
        builder.Services.AddSingleton<UploadAnswers>();
        builder.Services.AddSingleton<SetUploadLimitHandler>();
        return builder;
    }

    public static void MapFiles(this IEndpointRouteBuilder endpoints) => UploadEndpoints.MapForPages(endpoints);
}
