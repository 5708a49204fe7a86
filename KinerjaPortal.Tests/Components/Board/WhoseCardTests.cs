using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Tests.Components.Board;

/// <summary>Whose turn the board says it is; the command asks the database the same.</summary>
public sealed class WhoseCardTests
{
    private static readonly BoardCard HandedOnByKasubag = SampleBoard.Card(SampleBoard.Decide, arrival: SampleBoard.From("kasubag", SampleBoard.Kasubag));

    [Fact]
    public void The_holder_of_the_post_may_go_on_and_who_handed_it_over_may_not()
    {
        Assert.True(SampleBoard.ViewOf(SampleBoard.Sekretaris).IsMine(HandedOnByKasubag));
        Assert.False(SampleBoard.ViewOf(SampleBoard.Kasubag).IsMine(HandedOnByKasubag));
    }

    [Fact]
    public void Where_nobody_holds_an_external_post_who_handed_it_over_records_for_it() =>
        Assert.True(WithoutSekretaris(isExternal: true, SampleBoard.Kasubag).IsMine(HandedOnByKasubag));

    [Fact]
    public void A_vacant_post_of_the_office_is_nobodys_turn() =>
        Assert.False(WithoutSekretaris(isExternal: false, SampleBoard.Kasubag).IsMine(HandedOnByKasubag));

    private static BoardView WithoutSekretaris(bool isExternal, Guid person)
    {
        var office = SampleBoard.Office;
        var posts = office.Posts.Select(post => post.Code == "sekretaris" ? post with { IsExternal = isExternal } : post).ToList();
        var kasubag = new Assignment(
            Guid.NewGuid(), office.Post("kasubag")!.Id, SampleBoard.Kasubag, AssignmentKind.Definitif, new DateOnly(2020, 1, 1), null);
        var vacant = new Office(office.Opd, office.Calendar, posts, [(kasubag, "Budi Santoso, S.E.")]);
        return new BoardView(vacant, SampleBoard.Now, person, id => id == SampleBoard.Sheet.Id ? SampleBoard.Sheet : null);
    }
}
