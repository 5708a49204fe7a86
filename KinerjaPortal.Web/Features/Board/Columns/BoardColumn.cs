using System.Collections.Immutable;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Board.Filter;
using KinerjaPortal.Web.Features.Board.Push;

namespace KinerjaPortal.Web.Features.Board.Columns;

public enum BoardGrouping
{
    Pelaksana,
    Document,
}

/// <summary>A column as it is drawn.</summary>
/// <param name="Key">Code of the post, <c>selesai</c> for the closed ones, <c>dokumen-renja</c> where documents are the columns.</param>
/// <param name="Post">Null where the column is no post.</param>
public sealed record BoardColumn(string Key, string? Title, Pelaksana? Post, ImmutableArray<BoardCard> Cards)
{
    public bool IsClosed => Key == BoardMessage.ClosedColumn;

    /// <summary>The step at which a card has lain longest; null in a column without any.</summary>
    public BoardStep? Oldest => Cards.Select(card => card.Step).OfType<BoardStep>().MinBy(step => step.Since);

    /// <summary>The same title over the same cards: nothing to draw anew.</summary>
    public bool LooksLike(BoardColumn? other) =>
        other is not null && Key == other.Key && Title == other.Title && Cards.AsSpan().SequenceEqual(other.Cards.AsSpan(), ReferenceEqualityComparer.Instance);

    /// <summary>The columns of a board, in the office's order of posts or in that of the documents, the closed ones last.</summary>
    /// <param name="lanes">Posts that the office's sheets have a lane for; others show only while a card lies there.</param>
    public static ImmutableArray<BoardColumn> Of(
        BoardSnapshot board, BoardFilter filter, BoardGrouping grouping, IReadOnlySet<string> lanes, BoardView view)
    {
        var shown = board.Cards.Values.Where(card => filter.Shows(card, view)).ToList();
        var running = shown.Where(card => card.Step is not null).OrderBy(card => card.Step!.DueAt).ThenBy(card => card.CycleId).ToList();
        var closed = shown.Where(card => card.Step is null).OrderByDescending(card => card.ClosedAt);
        var columns = grouping == BoardGrouping.Document ? ByDocument(running) : ByPost(running, board, lanes, view);
        return [.. columns, new BoardColumn(BoardMessage.ClosedColumn, Title: null, Post: null, [.. closed])];
    }

    private static IEnumerable<BoardColumn> ByPost(
        List<BoardCard> running, BoardSnapshot board, IReadOnlySet<string> lanes, BoardView view)
    {
        // Which columns stand there does not depend on the filter: a column that vanishes while one types would be missed.
        var lying = board.Cards.Values.Select(card => card.Step?.Pelaksana).ToHashSet();

        // What has just come to a desk lies on top of it until it is looked at, the latest first; an outside post looks at nothing here.
        var external = view.Office.Posts.Where(post => post.IsExternal).Select(post => post.Code).ToHashSet();
        var byPost = running
            .OrderByDescending(card => card.IsUnseen && !external.Contains(card.Step!.Pelaksana) ? card.Arrival!.At : DateTimeOffset.MinValue)
            .ToLookup(card => card.Step!.Pelaksana);
        return view.Office.Posts
            .Where(post => lanes.Contains(post.Code) || lying.Contains(post.Code))
            .Select(post => new BoardColumn(post.Code, post.Name, post, [.. byPost[post.Code]]));
    }

    private static IEnumerable<BoardColumn> ByDocument(List<BoardCard> running) =>
        from card in running
        group card by card.DocumentType into ofType
        orderby ofType.Key
        select new BoardColumn($"dokumen-{ofType.Key.ToString().ToLowerInvariant()}", ofType.Key.Name, Post: null, [.. ofType]);
}
