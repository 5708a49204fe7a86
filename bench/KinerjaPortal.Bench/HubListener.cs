using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace KinerjaPortal.Bench;

/// <summary>A client of a hub, as a program of an office's would be. Notes when each message about a cycle came.</summary>
internal sealed class HubListener : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _awaited = new();

    private HubListener(Uri hub, string? token)
    {
        _connection = new HubConnectionBuilder().WithUrl(hub, options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.AccessTokenProvider = () => Task.FromResult(token);
        }).Build();
        _connection.On<JsonElement>("CardChanged", card =>
        {
            var at = Stopwatch.GetTimestamp();
            LastMessage = card;
            Arrival($"{card.GetProperty("cycleId").GetString()} {card.GetProperty("version").GetInt32()}").TrySetResult(at);
        });
    }

    /// <summary>The last message's argument as it came, for the bare hub to send the same.</summary>
    public JsonElement LastMessage { get; private set; }

    public static async Task<HubListener> ConnectAsync(Uri hub, string? token, string group)
    {
        var listener = new HubListener(hub, token);
        await listener._connection.StartAsync();
        await listener._connection.InvokeAsync("FollowBoard", group);
        return listener;
    }

    /// <summary>When the message with this key comes, in ticks of <see cref="Stopwatch"/>.</summary>
    public Task<long> Await(string key) => Arrival(key).Task;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private TaskCompletionSource<long> Arrival(string key) =>
        _awaited.GetOrAdd(key, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
}
