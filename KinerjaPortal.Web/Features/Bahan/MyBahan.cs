using System.Collections.Immutable;
using KinerjaPortal.Domain.Bahan;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>An office's bahan as one person looks at it. Pure: the same snapshot and view give the same lists.</summary>
/// <param name="Owed">What this person's posts owe, the longest overdue first, then by due time.</param>
/// <param name="Sent">Handed in and waiting to be looked at, the latest first.</param>
/// <param name="Accepted">Found good, the latest first.</param>
/// <param name="ForVacant">What this person asked of posts that nobody holds, and so may hand in for them.</param>
public sealed record MyBahan(
    ImmutableArray<AskedBahan> Owed, ImmutableArray<AskedBahan> Sent, ImmutableArray<AskedBahan> Accepted, ImmutableArray<AskedBahan> ForVacant)
{
    public const int AcceptedShown = 10;

    public bool IsEmpty => Owed.IsEmpty && Sent.IsEmpty && Accepted.IsEmpty && ForVacant.IsEmpty;

    public static MyBahan Of(BahanSnapshot snapshot, BahanView view)
    {
        var mine = snapshot.Asked.Where(asked => view.Holds(asked.Item.Pelaksana)).ToList();
        return new MyBahan(
            [.. Urgent(mine.Where(asked => asked.Item.IsOwed))],
            [
                .. mine.Where(asked => asked.Item.Status == BahanStatus.Submitted)
                    .OrderByDescending(asked => asked.Item.Newest!.At)
                    .ThenBy(asked => asked.Item.Id),
            ],
            [
                .. mine.Where(asked => asked.Item.Status == BahanStatus.Accepted)
                    .OrderByDescending(asked => asked.Item.Newest!.Verdict!.At)
                    .ThenBy(asked => asked.Item.Id)
                    .Take(AcceptedShown),
            ],
            [.. Urgent(snapshot.Asked.Where(asked => asked.Item.IsOwed && view.RecordsFor(asked.Item)))]);
    }

    // What is overdue was due before what is not, so the due time alone puts it first.
    private static IOrderedEnumerable<AskedBahan> Urgent(IEnumerable<AskedBahan> owed) =>
        owed.OrderBy(asked => asked.Item.DueAt).ThenByDescending(asked => asked.Item.Asked.Required).ThenBy(asked => asked.Item.Id);
}
