using System.Net.WebSockets;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.SignalR;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>A plain SignalR client, as a TV or a script is one.</summary>
public sealed class BoardHubTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_handoff_reaches_a_plain_SignalR_client()
    {
        var cycle = await portal.StartRenjaAsync();
        await using var tv = await HubClient.ConnectAsync(portal.Address, (await portal.ApiAsync("arsiparis", Renja.Opd)).Token);
        var board = await tv.FollowBoardAsync(Renja.Opd);
        Assert.Equal(Renja.Kasubag, board.Single(card => card.CycleId == cycle.Id).Column);

        var handed = await portal.HandOnAsync(cycle);

        await Eventually.TrueAsync(() => tv.Cards.Any(card => card.CycleId == cycle.Id && card.Version == handed.Version), "the card is pushed");
        var pushed = tv.Cards.Last(card => card.CycleId == cycle.Id);
        Assert.Equal(
            (Renja.Sekretaris, "9", "Kasubag Penyusunan Program", handed.History[0].CompletedBy, "selesai", "running"),
            (pushed.Column, pushed.Number, pushed.From, pushed.By, pushed.Outcome, pushed.Status));
        Assert.Equal(handed.Current!.RunId, pushed.RunId);
        Assert.Equal(handed.Current.DueAt, pushed.DueAt);
    }

    [Fact]
    public async Task A_cycle_that_ends_goes_to_the_column_of_the_closed()
    {
        await using var tv = await HubClient.ConnectAsync(portal.Address, (await portal.ApiAsync(Renja.Kaban, Renja.Opd)).Token);
        await tv.FollowBoardAsync(Renja.Opd);
        var cycle = await portal.StartRenjaAsync();
        while (cycle.Current is not null)
        {
            cycle = await portal.HandOnAsync(cycle);
        }

        await Eventually.TrueAsync(() => tv.Cards.Any(card => card.CycleId == cycle.Id && card.Version == cycle.Version), "the last card is pushed");
        var last = tv.Cards.Last(card => card.CycleId == cycle.Id);
        Assert.Equal(("selesai", "completed", null), (last.Column, last.Status, last.RunId));
        Assert.Equal(tv.Cards.Where(card => card.CycleId == cycle.Id).Select(card => card.Version).Order(), tv.Cards.Where(card => card.CycleId == cycle.Id).Select(card => card.Version));
    }

    [Fact]
    public async Task A_member_of_another_office_is_refused_and_hears_nothing()
    {
        await using var stranger = await HubClient.ConnectAsync(portal.Address, (await portal.ApiAsync("sek-opd", "kec-berbek")).Token);
        await using var own = await HubClient.ConnectAsync(portal.Address, (await portal.ApiAsync("arsiparis", Renja.Opd)).Token);

        var refusal = await Assert.ThrowsAsync<HubException>(() => stranger.FollowBoardAsync(Renja.Opd));
        Assert.Contains("bukan papan kantor Anda", refusal.Message, StringComparison.Ordinal);
        var unknown = await Assert.ThrowsAsync<HubException>(() => stranger.FollowBoardAsync("dinas-x"));
        Assert.Contains("Papan \"dinas-x\" tidak ada", unknown.Message, StringComparison.Ordinal);

        await own.FollowBoardAsync(Renja.Opd);
        var cycle = await portal.StartRenjaAsync();
        await Eventually.TrueAsync(() => own.Cards.Any(card => card.CycleId == cycle.Id), "the office's own client hears it");
        Assert.Empty(stranger.Cards);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("bukan-token")]
    public async Task Nobody_connects_without_a_token(string? token) =>
        await Assert.ThrowsAsync<WebSocketException>(() => HubClient.ConnectAsync(portal.Address, token));
}
