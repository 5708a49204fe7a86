using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>What a page offers somebody about a request, by the directory in memory; what they press is asked of the database again.</summary>
internal static class BahanRights
{
    /// <summary>Whether they hold the post that asked for it: see <c>PostAuthority.AskerOfBahanAsync</c>.</summary>
    public static bool MayJudge(Situation situation, BahanItem item)
    {
        var (caller, cycle, _, office, now) = situation;
        return cycle.Status == CycleStatus.Running && office.Post(item.AskedBy) is { } post
            && Standing.Of(caller.PersonId, office.ActorsOf(post, Standing.RecorderFor(post, cycle, office), now)) is Standing.May;
    }

    /// <summary>Whether they hold the post that owes it and still has something to hand in.</summary>
    public static bool Owes(Situation situation, BahanItem item) =>
        item.IsOwed && situation.Cycle.Status == CycleStatus.Running && Holds(situation, item.Pelaksana);

    private static bool Holds(Situation situation, string post) =>
        situation.Office.HoldersOf(post, situation.Now).Any(holder => holder.PersonId == situation.Caller.PersonId);
}
