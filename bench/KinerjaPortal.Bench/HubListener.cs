using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace KinerjaPortal.Bench;

/// <summary>
/// A plain WebSocket client of a SignalR hub (JSON protocol), because the .NET client's transport is not to be had.
/// Notes when each message about a cycle came.
/// </summary>
internal sealed class HubListener : IAsyncDisposable
{
    private const byte RecordEnd = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _awaited = new();
    private Task _reading = Task.CompletedTask;

    /// <summary>The last message's argument as it came, for the bare hub to send the same.</summary>
    public string LastMessage { get; private set; } = "{}";

    public static async Task<HubListener> ConnectAsync(Uri hub, string group)
    {
        var listener = new HubListener();
        await listener._socket.ConnectAsync(hub, CancellationToken.None);
        await listener.SendAsync("{\"protocol\":\"json\",\"version\":1}");
        listener._reading = listener.ReadAsync();
        var joined = listener.Await("completion");
        await listener.SendAsync($"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"FollowBoard\",\"arguments\":[\"{group}\"]}}");
        await joined;
        return listener;
    }

    /// <summary>When the message with this key comes, in ticks of <see cref="Stopwatch"/>.</summary>
    public Task<long> Await(string key) =>
        _awaited.GetOrAdd(key, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        try
        {
            await _reading;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Aborted on purpose.
        }

        _socket.Dispose();
    }

    private Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text + (char)RecordEnd), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task ReadAsync()
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        while (_socket.State == WebSocketState.Open)
        {
            var received = await _socket.ReceiveAsync(buffer.GetMemory(16 * 1024), CancellationToken.None);
            buffer.Advance(received.Count);
            if (!received.EndOfMessage)
            {
                continue;
            }

            var at = Stopwatch.GetTimestamp();
            Read(buffer.WrittenSpan, at);
            buffer.ResetWrittenCount();
        }
    }

    private void Read(ReadOnlySpan<byte> bytes, long at)
    {
        foreach (var range in bytes.Split(RecordEnd))
        {
            var record = bytes[range];
            if (record.Length <= 2)
            {
                continue;
            }

            using var message = JsonDocument.Parse(record.ToArray());
            var root = message.RootElement;
            switch (root.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
            {
                case 1:
                    var card = root.GetProperty("arguments")[0];
                    LastMessage = card.GetRawText();
                    Arrived($"{card.GetProperty("cycleId").GetString()} {card.GetProperty("version").GetInt32()}", at);
                    break;
                case 3:
                    Arrived("completion", at);
                    break;
            }
        }
    }

    private void Arrived(string key, long at) =>
        _awaited.GetOrAdd(key, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(at);
}
