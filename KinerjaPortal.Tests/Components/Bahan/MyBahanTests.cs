using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using static KinerjaPortal.Tests.Components.Bahan.SampleBahan;

namespace KinerjaPortal.Tests.Components.Bahan;

public sealed class MyBahanTests
{
    [Fact]
    public void What_is_longest_overdue_comes_first_whatever_document_it_is_for()
    {
        var snapshot = Of(Asked(Request("besok", due: 24), Request("lewat sejam", due: -1)), Asked(Request("hari ini", due: 3), Request("lewat sehari", due: -24)));

        Assert.Equal(["lewat sehari", "lewat sejam", "hari ini", "besok"], Titles(MyBahan.Of(snapshot, ViewOf(Kabid)).Owed));
    }

    [Fact]
    public void Among_those_due_together_the_compulsory_come_first() =>
        Assert.Equal(
            ["wajib", "bila ada"],
            Titles(MyBahan.Of(Of(Asked(Request("bila ada") with { Required = false }, Request("wajib"))), ViewOf(Kabid)).Owed));

    [Fact]
    public void What_was_handed_in_waits_what_came_back_is_owed_again_what_was_accepted_is_listed()
    {
        var sent = Asked(Request("dikirim")).HandedIn();
        var back = Asked(Request("kembali")).HandedIn().Returned("Kurang.");
        var good = Asked(Request("diterima")).HandedIn().Accepted();

        var mine = MyBahan.Of(Of(sent, back, good), ViewOf(Kabid));

        Assert.Equal(["dikirim"], Titles(mine.Sent));
        Assert.Equal(["kembali"], Titles(mine.Owed));
        Assert.Equal(["diterima"], Titles(mine.Accepted));
    }

    [Fact]
    public void What_is_no_longer_asked_for_is_gone()
    {
        var flow = Asked(Request("ditarik"));
        flow.Apply(flow.TryWithdraw(flow.Cycle.Bahan.Items[0].Id, "Sudah ada."));

        Assert.True(MyBahan.Of(Of(flow), ViewOf(Kabid)).IsEmpty);
    }

    [Fact]
    public void Others_owe_nothing_of_mine() => Assert.True(MyBahan.Of(Of(Asked(Request("punya Politik"))), ViewOf(Sekretaris)).IsEmpty);

    [Fact]
    public void Who_holds_several_posts_sees_what_each_of_them_owes() =>
        Assert.Equal(
            ["Ekonomi", "Politik"],
            Titles(MyBahan.Of(Of(Asked(Request("Politik", due: 5), Request("Ekonomi", due: 4, post: Ekonomi))), ViewOf(Kabid, Ekonomi)).Owed));

    [Fact]
    public void What_a_post_owes_that_nobody_holds_is_for_who_asked_to_record()
    {
        var snapshot = Of(Asked(Request("Ormas", post: Ormas), Request("Politik")));

        Assert.Equal(["Ormas"], Titles(MyBahan.Of(snapshot, ViewOf(Kasubag)).ForVacant));
        Assert.Empty(MyBahan.Of(snapshot, ViewOf(Sekretaris)).ForVacant);
        Assert.Empty(MyBahan.Of(snapshot, ViewOf(Kabid)).ForVacant);
    }

    [Fact]
    public void Terbatas_is_read_by_who_owes_it_who_asked_and_where_the_document_lies_and_by_nobody_else()
    {
        var flow = Asked(Request("rahasia") with { Restricted = true });

        Assert.True(ViewOf(Kabid).MayRead(Only(flow)));
        Assert.True(ViewOf(Kasubag).MayRead(Only(flow)));
        Assert.False(ViewOf(Sekretaris).MayRead(Only(flow)));

        flow.Cycle.Bahan.Items.ForEach(item => flow.HandedIn(item.Id).Accepted(item.Id));
        flow.Completed().Filed(DocumentKind.Draft).Completed();
        Assert.True(ViewOf(Sekretaris).MayRead(Only(flow)));
    }

    private static IEnumerable<string> Titles(IEnumerable<AskedBahan> list) => list.Select(asked => asked.Item.Title);
}
