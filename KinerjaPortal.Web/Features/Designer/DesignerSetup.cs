using KinerjaPortal.Web.Features.Designer.Beginning;
using KinerjaPortal.Web.Features.Designer.Canvas;
using KinerjaPortal.Web.Features.Designer.Drafts;
using KinerjaPortal.Web.Features.Designer.Lanes;
using KinerjaPortal.Web.Features.Designer.Panels;

namespace KinerjaPortal.Web.Features.Designer;

/// <summary>The services by which sheets are drawn.</summary>
internal static class DesignerSetup
{
    public static IHostApplicationBuilder AddDesigner(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<DraftCommands>();
        services.AddSingleton<DraftSittings>();
        services.AddHostedService<DraftPresence>();
        services.AddSingleton<RowClipboard>();
        services.AddSingleton<AddPostHandler>();
        services.AddSingleton<BeginSopHandler>();
        services.AddSingleton<EditWords>();
        services.AddSingleton<ProblemWords>();
        return builder;
    }
}
