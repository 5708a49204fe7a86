using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Notifications;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Notifications;

public sealed class WaitingCountsTests
{
    [Fact]
    public void What_lies_on_a_desk_waits_for_all_who_hold_it_and_what_they_approve_is_counted_beside()
    {
        var counts = WaitingCounts.Of(
            BoardWith(Card(Decide), Card(Decide), Card(Begin), Card(Sign), Card(at: null)), BahanSnapshot.Empty, ViewOf(Guid.Empty), new HashSet<string> { "sekretaris" });

        Assert.Equal(new WaitingCounts(Home: 3, Bahan: 0, SignOffs: 2, Approves: true), counts[Sekretaris]);
        Assert.Equal(new WaitingCounts(Home: 1, Bahan: 0, SignOffs: 0, Approves: false), counts[Kaban]);
        Assert.Equal(counts[Kaban], counts[PlhKaban]);
        Assert.False(counts.ContainsKey(Kasubag));
    }

    /// <summary>The navigation says of everybody what their own pages list.</summary>
    [Fact]
    public void The_count_is_what_the_persons_own_pages_show()
    {
        var board = BoardWith(Card(Decide), Card(Draft), Card(Draft, arrival: From("sekretaris", Sekretaris)), Card(Sign), Card(at: null));
        var counts = WaitingCounts.Of(board, BahanSnapshot.Empty, ViewOf(Guid.Empty), new HashSet<string>());

        foreach (var person in (Guid[])[Sekretaris, Kasubag, Kaban, PlhKaban, Guid.NewGuid()])
        {
            Assert.Equal(KinerjaPortal.Web.Features.Home.MyWork.Of(board, ViewOf(person)).Waiting.Length, counts.GetValueOrDefault(person, WaitingCounts.None).Home);
        }
    }
}
