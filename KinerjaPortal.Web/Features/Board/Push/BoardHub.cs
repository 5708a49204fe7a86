using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace KinerjaPortal.Web.Features.Board.Push;

/// <summary>The live board for clients that are not pages of the portal: a TV, a script. Pages listen inside the process.</summary>
[Authorize(AuthenticationSchemes = SignInSchemes.PagesAndApi)]
[Asks(PortalAction.WatchBoard)]
public sealed class BoardHub(Boards boards, BoardHubPublisher publisher, OfficeDirectory offices, HubConnections connections) : Hub<IBoardClient>
{
    public const string Path = "/hubs/papan";

    public override async Task OnConnectedAsync()
    {
        await connections.AddAsync(Context);
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>
    /// Joins the office's group and returns its cards. Joined first and read second: a card may come twice, none is
    /// missed. After a reconnect a client calls this again, because groups do not outlive a connection.
    /// </summary>
    public async Task<IReadOnlyList<BoardMessage>> FollowBoard(string opd)
    {
        var caller = Caller.From(Context.User!);
        if (await offices.FindAsync(opd, Context.ConnectionAborted) is not { } office || caller?.May(PortalAction.WatchBoard, office.Opd.Id) != true)
        {
            throw new HubException($"Papan \"{opd}\" tidak ada, atau bukan papan kantor Anda.");
        }

        await publisher.PublishAsync(office.Opd.Id);
        await Groups.AddToGroupAsync(Context.ConnectionId, BoardHubPublisher.GroupOf(office.Opd.Id), Context.ConnectionAborted);
        var board = await boards.OfAsync(office.Opd.Id);
        return [.. board.Snapshot.Cards.Values.Select(BoardMessage.Of)];
    }

    /// <summary>Leaves the office's group.</summary>
    public async Task UnfollowBoard(string opd)
    {
        if (await offices.FindAsync(opd, Context.ConnectionAborted) is { } office)
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, BoardHubPublisher.GroupOf(office.Opd.Id), Context.ConnectionAborted);
        }
    }
}
