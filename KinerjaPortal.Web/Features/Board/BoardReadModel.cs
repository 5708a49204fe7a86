using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>One office's board: its cycles as cards, and who handed what to whom.</summary>
internal sealed class BoardReadModel(Guid opdId, CycleSummaries summaries, SopCatalogue sops, OfficeDirectory offices) : IReadModel<BoardSnapshot>
{
    public bool Concerns(CycleEvent e) => e.OpdId == opdId;

    public async Task<BoardSnapshot?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await offices.FindAsync(opdId, cancellationToken) is not { } office)
        {
            return null;
        }

        var read = await summaries.OfOfficeAsync(opdId, BoardSnapshot.ClosedKept, BoardSnapshot.HandoffsKept, cancellationToken);
        var cards = ImmutableDictionary.CreateBuilder<Guid, BoardCard>();
        foreach (var cycle in read.Cycles)
        {
            cards[cycle.Id] = await CardOfAsync(cycle, office, cancellationToken);
        }

        return new BoardSnapshot(cards.ToImmutable(), BoardSnapshot.Latest(read.Completions.Select(row => BoardProjection.LineOf(row, office))));
    }

    public int? VersionOf(BoardSnapshot state, Guid cycleId) => state.Cards.GetValueOrDefault(cycleId)?.Version;

    public async ValueTask<BoardSnapshot> ApplyAsync(BoardSnapshot state, IReadOnlyList<CycleEvent> events, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(opdId, cancellationToken))!;
        foreach (var e in events)
        {
            var card = await CardOfAsync(CycleSummary.After(state.Cards.GetValueOrDefault(e.CycleId)?.Cycle, e), office, cancellationToken);
            state = state.With(card, BoardProjection.LineOf(card, e, office) is { } line ? [line] : []);
        }

        return state;
    }

    public async Task<BoardSnapshot> RereadAsync(BoardSnapshot state, Guid cycleId, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(opdId, cancellationToken))!;
        var read = await summaries.OfCycleAsync(cycleId, BoardSnapshot.HandoffsKept, cancellationToken);
        return read.Cycles is [var cycle]
            ? state.With(await CardOfAsync(cycle, office, cancellationToken), [.. read.Completions.Select(row => BoardProjection.LineOf(row, office))])
            : state;
    }

    public IEnumerable<Guid> Evicted(BoardSnapshot before, BoardSnapshot after, Guid cycleId) =>
        after.Cards.Count == before.Cards.Count + (before.Cards.ContainsKey(cycleId) ? 0 : 1)
            ? []
            : before.Cards.Keys.Where(id => !after.Cards.ContainsKey(id));

    private async ValueTask<BoardCard> CardOfAsync(CycleSummary cycle, Office office, CancellationToken cancellationToken) =>
        BoardProjection.CardOf(cycle, await sops.VersionAsync(cycle.SopVersionId, cancellationToken), office);
}
