using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Board.Push;
using KinerjaPortal.Web.Features.Live;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>The live board and what moves it.</summary>
internal static class BoardSetup
{
    public static IHostApplicationBuilder AddLiveBoard(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSignalR();
        services.AddSingleton<CycleSummaries>();
        services.AddSingleton<Boards>();
        services.AddSingleton<BoardHubPublisher>();
        services.AddSingleton<HubConnections>();
        services.AddSingleton<LiveCycles>();
        services.AddScoped<CircuitConnection>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitConnection>());
        return builder;
    }
}
