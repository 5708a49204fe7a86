using System.Collections.Concurrent;
using KinerjaPortal.Web.Features.Board.Push;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace KinerjaPortal.Tests.Support;

/// <summary>A plain SignalR client over a WebSocket, with the token in the address as a browser has to send it.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly ConcurrentQueue<BoardMessage> _cards = new();

    private HubClient(HubConnection connection)
    {
        _connection = connection;
        _connection.On<BoardMessage>(nameof(IBoardClient.CardChanged), _cards.Enqueue);
    }

    /// <summary>The cards that were pushed so far, in order.</summary>
    public IReadOnlyCollection<BoardMessage> Cards => _cards;

    public bool IsConnected => _connection.State == HubConnectionState.Connected;

    public static async Task<HubClient> ConnectAsync(Uri portal, string? token)
    {
        var query = token is null ? "" : $"?access_token={Uri.EscapeDataString(token)}";
        var client = new HubClient(new HubConnectionBuilder()
            .WithUrl(new Uri(portal, $"hubs/papan{query}"), HttpTransportType.WebSockets, options => options.SkipNegotiation = true)
            .Build());
        try
        {
            await client._connection.StartAsync();
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Follows an office's board; gives the cards it has now, or the hub's refusal as an exception.</summary>
    public async Task<IReadOnlyList<BoardMessage>> FollowBoardAsync(string opd) =>
        await _connection.InvokeAsync<List<BoardMessage>>("FollowBoard", opd).WaitAsync(Eventually.Patience);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
