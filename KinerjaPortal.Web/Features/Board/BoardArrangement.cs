using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Board.Columns;
using KinerjaPortal.Web.Features.Board.Filter;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>
/// A board grouped into columns, with its figures (memoised): the same for all who look at the same snapshot by the same filter in the same
/// minute, so worked out once for all their pages.
/// </summary>
/// <param name="Running">How many cycles are under way, whatever the filter shows.</param>
/// <param name="Shown">How many of them the filter shows.</param>
/// <param name="Late">How many of those are over the time of their step.</param>
/// <param name="Endangered">How many of those endanger their own deadline.</param>
/// <param name="DocumentTypes">Of all its cycles, for the filter to choose from; so are <paramref name="Years"/>.</param>
/// <param name="LastDueAt">When the last of what is under way is due; null where nothing is.</param>
public sealed record BoardArrangement(
    ImmutableArray<BoardColumn> Columns, int Running, int Shown, int Late, int Endangered, ImmutableArray<DocumentType> DocumentTypes, ImmutableArray<int> Years,
    DateTimeOffset? LastDueAt)
{
    /// <summary>More than the filters in use; a board on which nothing moves all night must not keep one for each minute.</summary>
    private const int MostKept = 64;

    private static readonly ConditionalWeakTable<BoardSnapshot, ConcurrentDictionary<Key, BoardArrangement>> s_known = [];

    public static readonly BoardArrangement Empty = new([], 0, 0, 0, 0, [], [], null);

    /// <inheritdoc cref="BoardColumn.Of" path="/param"/>
    public static BoardArrangement Of(BoardSnapshot board, BoardFilter filter, BoardGrouping grouping, IReadOnlySet<string> lanes, BoardView view)
    {
        if (filter.Search.Length > 0)
        {
            // Nobody else types the same.
            return Arrange(board, filter, grouping, lanes, view);
        }

        var known = s_known.GetOrCreateValue(board);
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        // Of the view only what does not depend on who looks.
        return known.GetOrAdd(
            new Key(filter, grouping, view.Office, view.Now, string.Join(' ', lanes.Order(StringComparer.Ordinal))),
            _ => Arrange(board, filter, grouping, lanes, view));
    }

    private static BoardArrangement Arrange(
        BoardSnapshot board, BoardFilter filter, BoardGrouping grouping, IReadOnlySet<string> lanes, BoardView view)
    {
        List<BoardCard> shown = [.. board.Cards.Values.Where(card => card.Step is not null && filter.Shows(card, view))];
        return new(
            BoardColumn.Of(board, filter, grouping, lanes, view),
            board.Cards.Values.Count(card => card.Step is not null),
            shown.Count,
            shown.Count(view.IsLate),
            shown.Count(view.IsEndangered),
            [.. board.Cards.Values.Select(card => card.DocumentType).Distinct().Order()],
            [.. board.Cards.Values.SelectMany(BoardFilter.YearsOf).Distinct().OrderDescending()],
            board.Cards.Values.Max(card => card.Step?.DueAt));
    }

    private sealed record Key(BoardFilter Filter, BoardGrouping Grouping, Office Office, DateTimeOffset Now, string Lanes);
}
