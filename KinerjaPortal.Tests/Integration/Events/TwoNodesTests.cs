using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Live;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>Two portals on one database: what is done on one shows on the other's boards and reaches its hub's clients.</summary>
public sealed class TwoNodesTests(PortalHost here) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task What_one_commits_reaches_the_others_board_and_hub()
    {
        await using var there = new PortalHost(here.DatabaseFile);
        await there.InitializeAsync();

        // The token of one is good for the other: the keys are in the database too.
        await using var tv = await HubClient.ConnectAsync(there.Address, (await here.ApiAsync("arsiparis", Renja.Opd)).Token);
        await tv.FollowBoardAsync(Renja.Opd);
        var board = await there.Services.GetRequiredService<Boards>().OfAsync((await there.OfficeAsync(Renja.Opd))!.Opd.Id);

        var cycle = await here.StartRenjaAsync();
        cycle = await here.HandOnAsync(cycle);
        await Eventually.TrueAsync(() => board.Snapshot.Cards.GetValueOrDefault(cycle.Id)?.Version == cycle.Version, "the other node's board has it");
        await Eventually.TrueAsync(() => tv.Cards.Any(card => card.CycleId == cycle.Id && card.Version == cycle.Version), "the other node's hub has it");

        // And moved on by turns, each node on top of the other's commit.
        cycle = await there.HandOnAsync(cycle);
        cycle = await here.HandOnAsync(cycle);
        cycle = await there.HandOnAsync(cycle);

        var boardHere = await here.Services.GetRequiredService<Boards>().OfAsync((await here.OfficeAsync(Renja.Opd))!.Opd.Id);
        foreach (var either in (LiveProjection<BoardSnapshot>[])[board, boardHere])
        {
            await Eventually.TrueAsync(() => either.Snapshot.Cards[cycle.Id].Version == cycle.Version, "both boards have the last handoff");
            Assert.Equal(cycle.Current!.RunId, either.Snapshot.Cards[cycle.Id].Step!.RunId);
        }
    }
}
