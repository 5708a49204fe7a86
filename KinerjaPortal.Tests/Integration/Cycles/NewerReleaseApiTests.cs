using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>A cycle that a node with a newer release has written to: it is shown, told, and not decided upon.</summary>
public sealed class NewerReleaseApiTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Nobody_decides_on_what_this_release_cannot_judge()
    {
        var cycle = await portal.StartRenjaAsync();
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        await NewerAsync(cycle.Id);

        using var answer = await kasubag.TryCompleteAsync(cycle);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("versi portal yang lebih baru", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        var shown = await kasubag.CycleAsync(cycle.Id);
        Assert.Equal(cycle.Current!.RunId, shown.Current!.RunId);
        Assert.Equal(cycle.Version + 1, shown.Version);
    }

    [Fact]
    public async Task The_list_of_events_names_the_kind_and_withholds_its_data()
    {
        var cycle = await portal.StartRenjaAsync();
        await NewerAsync(cycle.Id);
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);

        var page = await kasubag.Http.GetFromJsonAsync<JsonElement>("api/v1/events?after=0");

        var told = page.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("kind").GetString() == NewerRelease.Kind && e.GetProperty("cycleId").GetGuid() == cycle.Id);
        Assert.Equal("{}", told.GetProperty("data").GetRawText());
        Assert.True(told.GetProperty("withheld").GetBoolean());
    }

    [Fact]
    public async Task The_hub_pushes_the_card_as_it_is_stored_and_goes_on()
    {
        await using var tv = await HubClient.ConnectAsync(portal.Address, (await portal.ApiAsync("arsiparis", Renja.Opd)).Token);
        await tv.FollowBoardAsync(Renja.Opd);
        var cycle = await portal.StartRenjaAsync();

        await NewerAsync(cycle.Id);
        var next = await portal.StartRenjaAsync();

        await Eventually.TrueAsync(() => tv.Cards.Any(card => card.CycleId == cycle.Id && card.Version == cycle.Version + 1), "the newer version is pushed");
        await Eventually.TrueAsync(() => tv.Cards.Any(card => card.CycleId == next.Id), "what comes after it is pushed");
    }

    private async Task NewerAsync(Guid cycleId)
    {
        await using var db = portal.Database();
        await NewerRelease.AppendAsync(db, cycleId);
    }
}
