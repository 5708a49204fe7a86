using KinerjaPortal.Web.Features.Versions.Moving;

namespace KinerjaPortal.Web.Features.Versions;

/// <summary>The services by which versions of an SOP are handed in, established and compared.</summary>
internal static class VersionsSetup
{
    public static IHostApplicationBuilder AddVersions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VersionCommands>();
        builder.Services.AddSingleton<MoveProposals>();
        builder.Services.AddSingleton<VersionWords>();
        return builder;
    }
}
