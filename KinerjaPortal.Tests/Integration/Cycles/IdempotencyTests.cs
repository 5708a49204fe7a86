using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>A tablet that sends again after a dropped line gets the first outcome, and nothing happens twice.</summary>
public sealed class IdempotencyTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_same_completion_sent_again_is_answered_and_not_done_again()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();
        var key = NewKey();

        var first = await kasubag.CompleteAsync(cycle, key: key);
        var again = await kasubag.CompleteAsync(cycle, key: key);

        Assert.Equal((first.Version, first.Current!.RunId), (again.Version, again.Current!.RunId));
        Assert.Equal(first.Version, await LastVersionAsync(cycle));
    }

    [Fact]
    public async Task It_is_answered_when_the_cycle_has_long_gone_on()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();
        var key = NewKey();
        var later = await portal.HandOnAsync(await kasubag.CompleteAsync(cycle, key: key));

        Assert.Equal(later.Version, (await kasubag.CompleteAsync(cycle, key: key)).Version);
    }

    [Fact]
    public async Task The_same_beginning_sent_again_begins_one_cycle()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var sopId = await portal.RenjaIdAsync();
        var key = NewKey();

        var first = await kasubag.StartAsync(sopId, key: key);
        var again = await kasubag.StartAsync(sopId, key: key);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(2, await LastVersionAsync(first));
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        var key = NewKey();
        var cycle = await kasubag.CompleteAsync(await portal.StartRenjaAsync(), key: key);
        var other = await portal.StartRenjaAsync();

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Kunci permintaan ini sudah dipakai", await kasubag.TryCompleteAsync(other, key: key));
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Kunci permintaan ini sudah dipakai",
            await kasubag.PostAsync("api/v1/cycles", new { sopId = await portal.RenjaIdAsync(), period = "2028" }, key));
        Assert.Equal(other.Version, await LastVersionAsync(other));

        // Keys are a person's own: another one's may be the same.
        Assert.Equal("10", (await sekretaris.CompleteAsync(cycle, "ya", key: key)).Current!.Number);
    }

    [Fact]
    public async Task A_refused_command_leaves_its_key_free()
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        var key = NewKey();

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "Alasannya", await sekretaris.TryCompleteAsync(cycle, new { outcome = "tidak" }, key));

        Assert.Equal("8", (await sekretaris.CompleteAsync(cycle, "tidak", "Perbaiki.", key)).Current!.Number);
    }

    [Fact]
    public async Task The_same_key_from_several_lines_at_once_does_it_once_and_answers_all()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        for (var round = 0; round < 5; round++)
        {
            var cycle = await portal.StartRenjaAsync();
            var key = NewKey();

            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => kasubag.TryCompleteAsync(cycle, key: key)));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            Assert.Equal(cycle.Version + 2, await LastVersionAsync(cycle));
        }
    }

    [Fact]
    public async Task The_same_beginning_from_several_lines_at_once_begins_one_cycle()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var sopId = await portal.RenjaIdAsync();
        var key = NewKey();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => kasubag.PostAsync("api/v1/cycles", new { sopId, period = "2027" }, key)));

        var ids = new HashSet<Guid>();
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            ids.Add((await answer.Content.ReadFromJsonAsync<PortalApi.CycleAnswer>())!.Id);
        }

        Assert.Single(ids);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() =>
        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Idempotency-Key terlalu panjang; paling banyak 100 huruf",
            await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).TryCompleteAsync(await portal.StartRenjaAsync(), key: new string('k', 101)));

    private static string NewKey() => Guid.NewGuid().ToString();

    private async Task<int> LastVersionAsync(PortalApi.CycleAnswer cycle) =>
        (await portal.Store.ReadCycleAsync(cycle.Id, 1, int.MaxValue, CancellationToken.None))[^1].Event.Version;
}
