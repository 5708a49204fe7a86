using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;

namespace KinerjaPortal.Web.Features.People;

/// <summary>What stays behind when a person goes: the posts that they hold now, the documents that lie there, the bahan that is owed there.</summary>
/// <param name="Posts">By name, in the office's own order.</param>
public sealed record HeldWork(IReadOnlyList<string> Posts, int Documents, int Bahan)
{
    public static HeldWork Of(Guid personId, Office office, BoardSnapshot board, BahanSnapshot bahan, DateTimeOffset now)
    {
        var posts = office.PostsOf(personId, now);
        var codes = posts.Select(post => post.Code).ToHashSet();
        return new HeldWork(
            [.. posts.Select(post => post.Name)],
            board.Cards.Values.Count(card => card.Step is { } step && codes.Contains(step.Pelaksana)),
            bahan.Asked.Count(asked => asked.Item.IsOwed && codes.Contains(asked.Item.Pelaksana)));
    }
}
