using System.Collections.Immutable;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.SignOffs.Queue;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>How much waits for one person: what the places in the navigation say beside their names.</summary>
/// <param name="Home">Documents on the person's desks.</param>
/// <param name="Bahan">Bahan that the person's posts owe.</param>
/// <param name="SignOffs">Documents on those desks that want a signature or a paraf.</param>
/// <param name="Approves">Whether one of the person's posts ever signs or decides.</param>
public sealed record WaitingCounts(int Home, int Bahan, int SignOffs, bool Approves)
{
    public static readonly WaitingCounts None = new(0, 0, 0, Approves: false);

    /// <summary>
    /// For everybody in an office for whom anything waits, by one look at its board: however many pages are open, a handoff is counted once.
    /// </summary>
    /// <param name="view">Of the office at this moment; whose view it is makes no difference.</param>
    /// <param name="approving">Codes of the posts that sign or decide by the sheets in force.</param>
    public static ImmutableDictionary<Guid, WaitingCounts> Of(BoardSnapshot board, BahanSnapshot bahan, BoardView view, IReadOnlySet<string> approving)
    {
        var counts = new Dictionary<Guid, WaitingCounts>();
        foreach (var post in view.Office.Posts.Where(post => approving.Contains(post.Code)))
        {
            Add(view.Office.HoldersOf(post.Code, view.Now).Select(holder => holder.PersonId), count => count with { Approves = true });
        }

        foreach (var card in board.Cards.Values.Where(card => card.Step is not null))
        {
            var signOff = SignOffQueue.ActOf(card, view) is null ? 0 : 1;
            Add(view.ActorsOf(card), count => count with { Home = count.Home + 1, SignOffs = count.SignOffs + signOff });
        }

        foreach (var ofPost in bahan.Asked.Where(asked => asked.Item.IsOwed).GroupBy(asked => asked.Item.Pelaksana))
        {
            var owed = ofPost.Count();
            Add(view.Office.HoldersOf(ofPost.Key, view.Now).Select(holder => holder.PersonId), count => count with { Bahan = count.Bahan + owed });
        }

        return counts.ToImmutableDictionary();

        void Add(IEnumerable<Guid> people, Func<WaitingCounts, WaitingCounts> change)
        {
            foreach (var personId in people.Distinct())
            {
                counts[personId] = change(counts.GetValueOrDefault(personId, None));
            }
        }
    }
}
