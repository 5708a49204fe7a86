using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

public sealed class TwoAtOnceTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Of_two_who_finish_the_same_step_one_wins_and_the_other_is_told_who_and_when()
    {
        // The Sekretaris stands in for the Kasubag today, so both may complete the first step.
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        await portal.AssignAsync(Renja.Kasubag, Renja.Opd, $"{Renja.Sekretaris}@{Renja.Opd}.demo", AssignmentKind.Plh, today.AddDays(-1), today.AddDays(1));
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);

        for (var round = 0; round < 10; round++)
        {
            var cycle = await portal.StartRenjaAsync();

            var answers = await Task.WhenAll(kasubag.TryCompleteAsync(cycle), sekretaris.TryCompleteAsync(cycle));

            using var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            using var loser = Assert.Single(answers, answer => answer.StatusCode != HttpStatusCode.OK);
            var done = Assert.Single((await winner.Content.ReadFromJsonAsync<PortalApi.CycleAnswer>())!.History);
            var problem = await Refused.WithAsync(HttpStatusCode.Conflict, $"Langkah 8 sudah diselesaikan {done.CompletedBy}", loser);
            Assert.Equal(done.CompletedBy, problem.GetProperty("completedBy").GetString());
            Assert.Equal(done.CompletedAt, problem.GetProperty("completedAt").GetDateTimeOffset());
            await AssertOneHandoffAsync(cycle);
        }
    }

    [Fact]
    public async Task A_crowd_at_one_button_moves_the_document_once()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => kasubag.TryCompleteAsync(cycle)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(15, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        await AssertOneHandoffAsync(cycle);
    }

    private async Task AssertOneHandoffAsync(PortalApi.CycleAnswer before)
    {
        var events = await portal.Store.ReadCycleAsync(before.Id, before.Version + 1, int.MaxValue, CancellationToken.None);
        Assert.Equal([typeof(StepCompleted), typeof(HandedOff)], events.Select(stored => stored.Event.Fact.GetType()));
        Assert.Null(await portal.Store.FindBrokenLinkAsync(before.Id, CancellationToken.None));
    }
}
