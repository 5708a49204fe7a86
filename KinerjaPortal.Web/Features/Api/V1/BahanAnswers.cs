using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>How bahan becomes answers of the API; what is terbatas is shown without its files to who may not read them.</summary>
internal sealed class BahanAnswers(
    CycleAnswers cycles, EventStore store, OfficeDirectory offices, PostHolders holders, FileReaders readers, TimeProvider clock)
{
    /// <summary>What the caller's posts owe now, by due time. Read from the database and not from a projection: a script that handed something in sees it gone.</summary>
    public async Task<IResult> OwedAsync(Caller caller, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        var posts = (await holders.OfPersonAsync(office.Opd, caller.PersonId, clock.GetUtcNow(), cancellationToken)).Select(post => post.Code).ToHashSet();
        var owed = new List<BahanView>();
        foreach (var cycle in await store.RunningWithFilesAsync(caller.OpdId, cancellationToken))
        {
            owed.AddRange(await ViewsAsync(caller, cycle, cycle.Bahan.Items.Where(item => item.IsOwed && posts.Contains(item.Pelaksana)), cancellationToken));
        }

        return Results.Ok(owed.OrderBy(item => item.DueAt).ThenByDescending(item => item.Required));
    }

    /// <summary>Everything that was asked for in a cycle, in the order in which it was asked for.</summary>
    public async Task<IResult> OfCycleAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var cycleId)
        && await store.FindAsync(cycleId, cancellationToken) is { Cycle: var cycle }
        && caller.May(PortalAction.ReadCycles, cycle.OpdId)
            ? Results.Ok(await ViewsAsync(caller, cycle, cycle.Bahan.Items, cancellationToken))
            : cycles.Unknown();

    /// <summary>Carries a command out and answers with the requests that it was about.</summary>
    /// <param name="itemsOf">Which they are, told from what happened.</param>
    public Task<IResult> ListedAsync<TFact>(
        BahanCall call, Func<Caller, CycleCommand, Task<StepOutcome>> change, Func<TFact, IEnumerable<Guid>> itemsOf,
        Func<IReadOnlyList<BahanView>, IResult> answer, CancellationToken cancellationToken)
        where TFact : CycleFact =>
        cycles.MadeAsync<TFact>(
            call.Caller, call.Id, call.RunId, call.ExpectedVersion, call.Key, change,
            async (cycle, fact) => answer(await ViewsAsync(call.Caller, cycle, itemsOf(fact).Select(item => cycle.Bahan.Find(item)!), cancellationToken)),
            cancellationToken);

    private async Task<IReadOnlyList<BahanView>> ViewsAsync(
        Caller caller, DocumentCycle cycle, IEnumerable<BahanItem> items, CancellationToken cancellationToken)
    {
        var rights = await readers.RightsAsync(caller, cycle, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. items.Select(item => BahanView.Of(cycle.Id, item, rights.MayRead(item), now))];
    }
}

/// <summary>Who calls, and what every command on bahan says of itself.</summary>
/// <param name="Id">Of the cycle, as it stands in the address.</param>
/// <param name="RunId">As it stands in the address; null for a command on one request.</param>
internal sealed record BahanCall(Caller Caller, string Id, string? RunId, int? ExpectedVersion, string? Key);
