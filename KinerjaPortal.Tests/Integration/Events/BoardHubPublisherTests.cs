using System.Collections.Concurrent;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Push;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;

namespace KinerjaPortal.Tests.Integration.Events;

public sealed class BoardHubPublisherTests
{
    /// <summary>While one push hangs, more cycles close than the board keeps.</summary>
    [Fact]
    public async Task Cards_that_have_left_the_board_before_they_were_pushed_do_not_end_the_pushing()
    {
        await using var node = await Node.WithLibraryAsync();
        await node.StartFeedAsync();
        var client = new SlowClient();
        using var boards = node.Boards();
        using var publisher = new BoardHubPublisher(boards, new OneGroup(client), NullLogger<BoardHubPublisher>.Instance);
        await publisher.PublishAsync(await node.OpdIdAsync());
        var first = await StoredWalk.StartAsync(node);
        await Eventually.TrueAsync(() => client.Called, "the first push has begun");
        await first.CancelAsync("Tidak jadi.");
        for (var n = 0; n < BoardSnapshot.ClosedKept + 2; n++)
        {
            await (await StoredWalk.StartAsync(node)).CancelAsync("Tidak jadi.");
        }

        client.GoOn();
        var last = await StoredWalk.StartAsync(node);

        await Eventually.TrueAsync(() => client.Pushed.ContainsKey(last.Cycle.Id), "the pushing goes on");
        Assert.Contains(first.Cycle.Id, client.Left);
    }

    /// <summary>Takes the first card only when it is told to.</summary>
    private sealed class SlowClient : IBoardClient
    {
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentDictionary<Guid, BoardMessage> Pushed { get; } = new();

        public ConcurrentBag<Guid> Left { get; } = [];

        public bool Called { get; private set; }

        public void GoOn() => _goOn.SetResult();

        public async Task CardChanged(BoardMessage card)
        {
            Called = true;
            await _goOn.Task;
            Pushed[card.CycleId] = card;
        }

        public Task CardLeft(Guid cycleId)
        {
            Left.Add(cycleId);
            return Task.CompletedTask;
        }
    }

    /// <summary>A hub whose every group is the one client.</summary>
    private sealed class OneGroup(IBoardClient client) : IHubContext<BoardHub, IBoardClient>, IHubClients<IBoardClient>
    {
        public IHubClients<IBoardClient> Clients => this;

        public IGroupManager Groups => throw new NotSupportedException();

        public IBoardClient All => client;

        public IBoardClient AllExcept(IReadOnlyList<string> excludedConnectionIds) => client;

        public IBoardClient Client(string connectionId) => client;

        IBoardClient IHubClients<IBoardClient>.Client(string connectionId) => client;

        IBoardClient IHubClients<IBoardClient>.Clients(IReadOnlyList<string> connectionIds) => client;

        public IBoardClient Group(string groupName) => client;

        public IBoardClient GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => client;

        IBoardClient IHubClients<IBoardClient>.Groups(IReadOnlyList<string> groupNames) => client;

        public IBoardClient User(string userId) => client;

        public IBoardClient Users(IReadOnlyList<string> userIds) => client;

        IBoardClient IHubClients<IBoardClient>.AllExcept(IReadOnlyList<string> excludedConnectionIds) => client;
    }
}
