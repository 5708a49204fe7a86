using System.Collections.Concurrent;
using KinerjaPortal.Web.Features.Account;
using Microsoft.AspNetCore.SignalR;

namespace KinerjaPortal.Web.Features.Board.Push;

/// <summary>The open connections to the hub on this node: one whose person is signed out ends.</summary>
public sealed class HubConnections : IDisposable
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = [];
    private readonly SignedIn _signedIn;
    private readonly IDisposable _watch;

    public HubConnections(SignedIn signedIn)
    {
        _signedIn = signedIn;
        _watch = signedIn.Watch(EndAsync);
    }

    public async Task AddAsync(HubCallerContext connection)
    {
        _open[connection.ConnectionId] = connection;

        // Somebody may have been signed out while it was being opened.
        await EndAsync(connection);
    }

    public void Remove(HubCallerContext connection) => _open.TryRemove(connection.ConnectionId, out _);

    public void Dispose() => _watch.Dispose();

    private async Task EndAsync()
    {
        foreach (var connection in _open.Values)
        {
            await EndAsync(connection);
        }
    }

    private async Task EndAsync(HubCallerContext connection)
    {
        if (connection.User is { } user && !await _signedIn.StandsAsync(user, CancellationToken.None))
        {
            connection.Abort();
        }
    }
}
