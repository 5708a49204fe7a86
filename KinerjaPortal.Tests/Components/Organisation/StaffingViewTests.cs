using static KinerjaPortal.Domain.Organisation.AssignmentKind;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;
using static KinerjaPortal.Tests.Components.Organisation.SampleStaffing;

namespace KinerjaPortal.Tests.Components.Organisation;

public sealed class StaffingViewTests
{
    [Fact]
    public void Holders_of_a_post_are_told_apart_by_when_who_acts_for_another_first()
    {
        var definitif = Holds(SampleStaffing.Kaban, Ahmad, Definitif, new(2023, 1, 2));
        var plh = Holds(SampleStaffing.Kaban, Lina, Plh, Today, Today);
        var coming = Holds(SampleStaffing.Kaban, Ratna, Plh, Today.AddDays(1), Today.AddDays(2));
        var past = Holds(SampleStaffing.Kaban, Ratna, Plt, new(2022, 1, 1), Today.AddDays(-1));

        var post = View([past, coming, definitif, plh]).Posts.Single(post => post.Post == SampleStaffing.Kaban);

        Assert.Equal([plh, definitif], post.Now);
        Assert.Equal([coming], post.Coming);
        Assert.Equal([past], post.Past);
    }

    [Fact]
    public void A_post_outside_the_office_is_listed_with_an_account_and_never_called_vacant()
    {
        Assert.DoesNotContain(View([]).Posts, post => post.Post == Bappeda);

        var left = View([Holds(Bappeda, Lina, Definitif, new(2023, 1, 2), Today.AddDays(5))]);

        Assert.Empty(left.Posts.Single(post => post.Post == Bappeda).Findings);
    }

    [Fact]
    public void An_absence_counts_what_waits_at_the_persons_desks_and_what_is_due_meanwhile()
    {
        // Due today in three hours, and tomorrow at the same hour.
        var view = View(
            [Holds(SampleStaffing.Kaban, Ahmad, Definitif, new(2023, 1, 2)), Holds(SampleStaffing.Sekretaris, Ratna, Definitif, new(2023, 1, 2))],
            [Away(Ahmad, Today.AddDays(1), Today.AddDays(3))],
            Card(Sign), Card(Sign, due: 27), Card(Sign, due: 24 * 30), Card(Decide, due: 27));

        var post = Assert.Single(Assert.Single(view.Away).Posts);

        Assert.Equal((SampleStaffing.Kaban, 3, 1), (post.Post, post.Waiting, post.DueMeanwhile));
        Assert.Equal((Today.AddDays(1), Today.AddDays(3)), (Assert.Single(post.Cover).From, post.Cover[0].Until));
    }
}
