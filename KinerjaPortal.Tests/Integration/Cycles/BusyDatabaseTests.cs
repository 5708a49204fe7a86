using System.Net;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>A handoff that meets a locked database: it is tried again, and what has happened already does not happen twice.</summary>
public sealed class BusyDatabaseTests(BusyPortal portal) : IClassFixture<BusyPortal>
{
    [Fact]
    public async Task A_handoff_that_finds_the_database_locked_for_longer_than_it_waits_still_happens()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var cycle = await portal.StartRenjaAsync();
        await using var other = await portal.OtherWriterAsync();

        var completing = Task.Run(() => kasubag.TryCompleteAsync(cycle, key: Guid.NewGuid().ToString()));
        await portal.HandoffFailedAsync(cycle.Id);
        await BusyPortal.ExecuteAsync(other, "ROLLBACK");

        using var answer = await completing;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Renja.Sekretaris, (await kasubag.CycleAsync(cycle.Id)).Current!.Pelaksana);
    }

    /// <summary>A commit of which only the answer was lost is found when it is done again, and is no lost race.</summary>
    [Fact]
    public async Task An_append_that_finds_its_own_event_when_it_is_tried_again_has_happened()
    {
        var (before, events) = await CancelledAsync();
        await using var other = await portal.OtherWriterAsync();

        var appending = Task.Run(() => portal.Store.AppendAsync(before, events, command: null, CancellationToken.None));
        await portal.HandoffFailedAsync(before.Cycle.Id);
        await BusyPortal.InsertAsync(other, events[0]);
        await BusyPortal.ExecuteAsync(other, "COMMIT");

        Assert.Equal(AppendResult.Appended, await appending);
    }

    [Fact]
    public async Task An_append_that_finds_somebody_elses_event_when_it_is_tried_again_has_lost()
    {
        var (before, events) = await CancelledAsync();
        await using var other = await portal.OtherWriterAsync();

        var appending = Task.Run(() => portal.Store.AppendAsync(before, events, command: null, CancellationToken.None));
        await portal.HandoffFailedAsync(before.Cycle.Id);
        await BusyPortal.InsertAsync(other, events[0] with { Actor = new Actor(Guid.NewGuid(), "Orang Lain") });
        await BusyPortal.ExecuteAsync(other, "COMMIT");

        Assert.Equal(AppendResult.Taken, await appending);
    }

    private async Task<(StoredCycle Before, IReadOnlyList<CycleEvent> Events)> CancelledAsync()
    {
        var cycle = await portal.StartRenjaAsync();
        var before = (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!;
        StepOutcome outcome = before.Cycle.Cancel("Tidak jadi.", StoredWalk.Somebody, actedFor: null, DateTimeOffset.UtcNow);
        return (before, Assert.IsType<StepOutcome.Done>(outcome).Events);
    }
}
