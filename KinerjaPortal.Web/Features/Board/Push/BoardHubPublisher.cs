using System.Collections.Concurrent;
using KinerjaPortal.Web.Features.Board.Cards;
using Microsoft.AspNetCore.SignalR;

namespace KinerjaPortal.Web.Features.Board.Push;

/// <summary>Pushes the changes of every board that a hub client follows to that board's group, each change once.</summary>
public sealed class BoardHubPublisher(Boards boards, IHubContext<BoardHub, IBoardClient> hub, ILogger<BoardHubPublisher> log) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Guid, Lazy<Task>> _published = new();

    public static string GroupOf(Guid opdId) => $"papan-{opdId:N}";

    /// <summary>Begins to push this office's board, if it is not pushed already.</summary>
    public async Task PublishAsync(Guid opdId)
    {
        var published = _published.GetOrAdd(opdId, id => new Lazy<Task>(() => BeginAsync(id)));
        try
        {
            await published.Value;
        }
        catch
        {
            // A board that could not be read is tried again by the next who follows it.
            _published.TryRemove(KeyValuePair.Create(opdId, published));
            throw;
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task BeginAsync(Guid opdId)
    {
        var board = await boards.OfAsync(opdId);
        var subscription = board.Subscribe();
        var token = _stopping.Token;
        _ = Task.Run(
            async () =>
            {
                using (subscription)
                {
                    await foreach (var change in subscription.ChangesAsync(token))
                    {
                        foreach (var cycleId in change.Changed)
                        {
                            await PushAsync(opdId, cycleId, change.State.Cards.GetValueOrDefault(cycleId));
                        }
                    }
                }
            },
            token);
    }

    private async Task PushAsync(Guid opdId, Guid cycleId, BoardCard? card)
    {
        try
        {
            var group = hub.Clients.Group(GroupOf(opdId));
            await (card is null ? group.CardLeft(cycleId) : group.CardChanged(BoardMessage.Of(card)));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "The hub could not push cycle {CycleId}", cycleId);
        }
    }
}
