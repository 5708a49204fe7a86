namespace KinerjaPortal.Web.Features.Listing;

/// <summary>All documents of an office, as a list and as a workbook.</summary>
internal static class CycleListSetup
{
    public static IHostApplicationBuilder AddCycleList(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CycleListWorkbook>();
        return builder;
    }

    public static void MapCycleList(this IEndpointRouteBuilder endpoints) => CycleListWorkbook.Map(endpoints);
}
