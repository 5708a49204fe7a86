using KinerjaPortal.Web.Features.Flowcharts.Drawing;
using KinerjaPortal.Web.Features.Sops;

namespace KinerjaPortal.Web.Features.Flowcharts;

public static class FlowchartSetup
{
    /// <summary>The sheet as a picture that can be downloaded, and who may; pages draw it by themselves.</summary>
    public static WebApplicationBuilder AddFlowcharts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SvgSheet>();
        builder.Services.AddSingleton<SopReaders>();
        return builder;
    }
}
