namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>Sheets out of the portal and into it as files.</summary>
internal static class ExchangeSetup
{
    public static IHostApplicationBuilder AddExchange(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportSopHandler>();
        builder.Services.AddSingleton<ImportWords>();
        return builder;
    }

    public static void MapExchange(this IEndpointRouteBuilder endpoints)
    {
        SheetDownloads.Map(endpoints);
        ImportEndpoint.Map(endpoints);
    }
}
