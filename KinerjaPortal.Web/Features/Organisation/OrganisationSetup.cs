using KinerjaPortal.Web.Features.Organisation.Importing;
using KinerjaPortal.Web.Features.Organisation.Offices;
using KinerjaPortal.Web.Features.Organisation.Posts;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>Offices and their posts, who holds which, and who is away.</summary>
internal static class OrganisationSetup
{
    public static IHostApplicationBuilder AddOrganisation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StaffingCommands>();
        builder.Services.AddSingleton<StaffingWords>();
        builder.Services.AddSingleton<OfficeCommands>();
        builder.Services.AddSingleton<OfficeWords>();
        builder.Services.AddSingleton<PostCommands>();
        builder.Services.AddSingleton<PostWords>();
        builder.Services.AddSingleton<StaffImportCommands>();
        return builder;
    }

    public static void MapOrganisation(this IEndpointRouteBuilder endpoints) => StaffDownloads.Map(endpoints);
}
