using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles.Start;
using KinerjaPortal.Web.Features.Cycles.Steps;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>The services by which cycles are begun and changed.</summary>
internal static class CycleSetup
{
    public static IHostApplicationBuilder AddCycles(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CommandPipeline>();
        services.AddSingleton<PostAuthority>();
        services.AddSingleton<CycleStarters>();
        services.AddSingleton<StartCycleHandler>();
        services.AddSingleton<CompleteStepHandler>();
        services.AddSingleton<SendBackStepHandler>();
        services.AddSingleton<CancelCycleHandler>();
        services.AddSingleton<MoveCycleHandler>();
        services.AddSingleton<RefusalWords>();
        return builder;
    }
}
