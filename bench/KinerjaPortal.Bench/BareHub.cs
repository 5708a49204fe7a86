using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Bench;

/// <summary>What the portal's push is held against: a SignalR hub and nothing else, told by a request to broadcast.</summary>
internal static class BareHub
{
    public static async Task RunAsync(string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => "ok");
        app.MapHub<Hub>("/hub");
        app.MapPost("/broadcast", async (HttpRequest request, IHubContext<Hub> hub) =>
        {
            var message = await request.ReadFromJsonAsync<System.Text.Json.JsonElement>();
            await hub.Clients.Group("papan").SendAsync("CardChanged", message);
        });
        await app.RunAsync(url);
    }

    /// <summary>The same way in as the portal's: a call that joins a group.</summary>
    internal sealed class Hub : Microsoft.AspNetCore.SignalR.Hub
    {
        public Task FollowBoard(string opd) => Groups.AddToGroupAsync(Context.ConnectionId, opd);
    }
}
