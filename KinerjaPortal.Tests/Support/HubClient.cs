using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using KinerjaPortal.Web.Features.Board;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// As much of SignalR's JSON hub protocol over a WebSocket as a plain client needs; the .NET client's transport package is
/// not to be had. https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md
/// </summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;
    private const int Invocation = 1;
    private const int Completion = 3;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly ConcurrentQueue<BoardMessage> _cards = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private Task _reading = Task.CompletedTask;
    private int _lastCall;

    /// <summary>The cards that were pushed so far, in order.</summary>
    public IReadOnlyCollection<BoardMessage> Cards => _cards;

    public static async Task<HubClient> ConnectAsync(Uri portal, string? token)
    {
        var client = new HubClient();
        var address = new UriBuilder(new Uri(portal, "hubs/papan")) { Scheme = "ws", Query = token is null ? "" : $"access_token={Uri.EscapeDataString(token)}" };
        await client._socket.ConnectAsync(address.Uri, CancellationToken.None);
        await client.SendAsync(new { protocol = "json", version = 1 });
        client._reading = client.ReadAsync();
        return client;
    }

    /// <summary>Follows an office's board; gives the cards it has now, or the hub's refusal as an exception.</summary>
    public async Task<IReadOnlyList<BoardMessage>> FollowBoardAsync(string opd)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var call = _calls[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new { type = Invocation, invocationId = id, target = "FollowBoard", arguments = new[] { opd } });
        var answer = await call.Task.WaitAsync(Eventually.Patience);
        return answer.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException(error.GetString())
            : answer.GetProperty("result").Deserialize<List<BoardMessage>>(JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _reading;
        _socket.Dispose();
        _gone.Dispose();
    }

    private Task SendAsync(object message) => _socket.SendAsync(
        (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message), RecordSeparator], WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var pending = new MemoryStream();
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), _gone.Token) is { MessageType: not WebSocketMessageType.Close } received)
            {
                foreach (var b in buffer.AsSpan(0, received.Count))
                {
                    if (b != RecordSeparator)
                    {
                        pending.WriteByte(b);
                        continue;
                    }

                    Take(JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(pending.ToArray())));
                    pending.SetLength(0);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The test is over.
        }
    }

    private void Take(JsonElement message)
    {
        // The answer to the handshake has no type.
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case Invocation when message.GetProperty("target").GetString() == "CardChanged":
                _cards.Enqueue(message.GetProperty("arguments")[0].Deserialize<BoardMessage>(JsonSerializerOptions.Web)!);
                break;
            case Completion when _calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call):
                call.SetResult(message);
                break;
        }
    }
}
