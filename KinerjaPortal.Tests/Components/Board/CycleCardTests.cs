using Bunit;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board.Cards;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Board;

public sealed class CycleCardTests : ShellBunitContext
{
    [Fact]
    public void It_shows_document_step_time_left_and_progress_and_leads_to_the_cycle()
    {
        var card = Card(Draft, due: 1.5);
        var drawn = Draw(card);

        Assert.Equal(card.CycleId.ToString(), drawn.Find("article").GetAttribute("data-cycle"));
        Assert.Equal("RENJA 2027", drawn.Find("h3 a").TextContent);
        Assert.Equal($"/siklus/{card.CycleId}", drawn.Find("h3 a").GetAttribute("href"));
        Assert.Equal("2. Menyusun konsep renja", drawn.Find(".card-step").TextContent);
        Assert.NotEmpty(drawn.Find(".card-since").TextContent.Trim());
        Assert.Empty(drawn.FindAll(".kp-holder"));
        Assert.Equal("Sisa 1 jam kerja", drawn.Find(".kp-chip").TextContent.Trim());
        Assert.Equal("1/4", drawn.Find(".card-progress span").TextContent);
    }

    /// <summary>Where columns are posts, the head of the column says whose desk it is.</summary>
    [Fact]
    public void Where_columns_are_documents_it_says_on_whose_desk_it_lies() =>
        Assert.Equal("Budi Santoso, S.E.", Draw(Card(Draft), showPost: true).Find(".kp-holder-name").TextContent.Trim());

    [Fact]
    public void How_late_it_is_is_said_in_working_time()
    {
        // Due on Monday at ten, now it is Wednesday at ten: two working days, whatever the clock says of nights.
        var chip = Draw(Card(Draft, due: -48)).Find(".kp-chip");

        Assert.Equal("late", chip.GetAttribute("data-status"));
        Assert.Equal("Terlambat 2 hari kerja", chip.TextContent.Trim());
    }

    [Fact]
    public void Who_acts_for_the_holder_today_is_the_one_who_is_shown()
    {
        var drawn = Draw(Card(Sign), showPost: true);

        Assert.Contains("Lina Marlina", drawn.Find(".kp-holder-name").TextContent);
        Assert.Equal("Plh", drawn.Find("abbr").TextContent);
        Assert.Equal("menggantikan H. Ahmad Fauzi, M.Si.", drawn.FindAll(".kp-holder-post")[^1].TextContent);
    }

    [Fact]
    public void A_card_that_was_sent_back_says_by_whom() =>
        Assert.Contains(
            Draw(Card(Draft, arrival: From("sekretaris", Sekretaris, StepResult.Tidak, "Perbaiki."))).FindAll(".kp-chip"),
            chip => chip.TextContent.Trim() == "Dikembalikan Sekretaris");

    [Fact]
    public void A_card_that_has_just_moved_says_from_where_and_when()
    {
        var drawn = Draw(Card(Draft, arrival: From("sekretaris", Sekretaris)), moved: true);

        Assert.Equal("dari Sekretaris, 09.00 WIB", drawn.Find(".card-moved").TextContent);
    }

    [Fact]
    public void Only_a_card_on_my_desk_can_be_handed_over_and_only_to_where_its_chart_leads()
    {
        var mine = Draw(Card(Decide), person: Sekretaris);
        Assert.Equal("kaban kasubag", mine.Find("article").GetAttribute("data-targets"));
        Assert.Equal("Serahkan RENJA 2027…", mine.Find("button").GetAttribute("aria-label"));

        var others = Draw(Card(Decide), person: Kasubag);
        Assert.Null(others.Find("article").GetAttribute("data-targets"));
        Assert.Empty(others.FindAll("button"));
    }

    [Fact]
    public void The_last_step_leads_to_the_column_of_closed_cycles() =>
        Assert.Equal("selesai", Draw(Card(Sign), person: Kaban).Find("article").GetAttribute("data-targets"));

    private IRenderedComponent<CycleCard> Draw(BoardCard card, Guid person = default, bool moved = false, bool showPost = false) =>
        Render<CycleCard>(parameters => parameters
            .Add(p => p.Card, card).Add(p => p.View, ViewOf(person)).Add(p => p.Moved, moved).Add(p => p.ShowPost, showPost).Add(p => p.OnHandOver, _ => { }));
}
