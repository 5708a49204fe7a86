namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>The services by which a handoff is seen, accepted and taken back, and a step held.</summary>
internal static class HandoffSetup
{
    public static IHostApplicationBuilder AddHandoffs(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SeeHandoffHandler>();
        services.AddSingleton<AcceptHandoffHandler>();
        services.AddSingleton<RecallHandoffHandler>();
        services.AddSingleton<HoldStepHandler>();
        services.AddSingleton<ReleaseStepHandler>();
        return builder;
    }
}
