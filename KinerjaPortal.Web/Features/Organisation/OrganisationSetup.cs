namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>Who holds which post, and who is away.</summary>
internal static class OrganisationSetup
{
    public static IHostApplicationBuilder AddOrganisation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StaffingCommands>();
        builder.Services.AddSingleton<StaffingWords>();
        return builder;
    }
}
