using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Board.Columns;
using KinerjaPortal.Web.Features.Board.Filter;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Board;

public sealed class BoardRenderingTests : ShellBunitContext
{
    private static readonly HashSet<string> Lanes = ["sekretaris", "kasubag", "kaban"];

    private readonly BoardView _view = ViewOf(Sekretaris);

    [Fact]
    public void When_one_card_moves_no_other_card_is_drawn_anew()
    {
        var staying = Card(Draft);
        var neighbour = Card(Begin);
        var moving = Card(Begin);
        var board = BoardWith(staying, neighbour, moving);
        var drawn = Draw(board);
        var before = RenderCounts(drawn);

        var moved = moving with { Cycle = moving.Cycle with { Version = 5 }, Step = At(Sign) };
        Change(drawn, board with { Cards = board.Cards.SetItem(moved.CycleId, moved) }, moved.CycleId);

        Assert.Equal("kaban", ColumnOf(drawn, moved.CycleId));
        var after = RenderCounts(drawn);
        Assert.Equal(before[staying.CycleId], after[staying.CycleId]);
        Assert.Equal(before[neighbour.CycleId], after[neighbour.CycleId]);
    }

    [Fact]
    public void The_filter_bar_is_drawn_anew_when_there_is_something_else_to_choose_and_not_for_every_handoff()
    {
        var bar = Render<BoardFilterBar>(parameters => parameters
            .Add(p => p.Filter, new BoardFilter()).Add(p => p.Grouping, BoardGrouping.Pelaksana).Add(p => p.Years, [2027])
            .Add(p => p.DocumentTypes, [DocumentType.Renja]));
        var before = bar.RenderCount;

        bar.Render(parameters => parameters.Add(p => p.Filter, new BoardFilter()).Add(p => p.Years, [2027]));
        Assert.Equal(before, bar.RenderCount);

        bar.Find(".filters-toggle").Click();
        Assert.True(bar.Find("#saringan").HasAttribute("data-open"));
        before = bar.RenderCount;
        bar.Render(parameters => parameters.Add(p => p.Years, [2028, 2027]));
        Assert.NotEqual(before, bar.RenderCount);
    }

    [Fact]
    public void A_card_that_changes_where_it_lies_is_drawn_once_more_and_its_neighbours_are_not()
    {
        var neighbour = Card(Draft);
        var changing = Card(Draft);
        var board = BoardWith(neighbour, changing);
        var drawn = Draw(board);
        var before = RenderCounts(drawn);

        var changed = changing with { Cycle = changing.Cycle with { Version = 5 }, StepsDone = 2 };
        Change(drawn, board with { Cards = board.Cards.SetItem(changed.CycleId, changed) }, changed.CycleId);

        var after = RenderCounts(drawn);
        Assert.Equal(before[changed.CycleId] + 1, after[changed.CycleId]);
        Assert.Equal(before[neighbour.CycleId], after[neighbour.CycleId]);
    }

    [Fact]
    public void When_the_minute_is_over_every_card_counts_its_time_anew()
    {
        var drawn = Draw(BoardWith(Card(Draft, due: 1.5)));
        Assert.Equal("Sisa 1 jam kerja", drawn.Find(".kp-chip").TextContent.Trim());

        drawn.Render(parameters => parameters.Add(p => p.View, new BoardView(Office, Now.AddHours(1), Sekretaris, _ => Sheet)));

        Assert.Equal("Sisa 30 menit kerja", drawn.Find(".kp-chip").TextContent.Trim());
    }

    [Fact]
    public void The_columns_stand_in_the_offices_order_and_the_closed_ones_last()
    {
        var drawn = Draw(BoardWith(Card(Draft), Card(at: null)));

        Assert.Equal(["sekretaris", "kasubag", "kaban", "selesai"], drawn.FindAll("[data-column]").Select(column => column.GetAttribute("data-column")));
        Assert.Equal("Kasubag Program", drawn.Find("[data-column=kasubag] h2").TextContent);
        Assert.Contains("Budi Santoso, S.E.", drawn.Find("[data-column=kasubag] .column-holder").TextContent);
        Assert.Equal("Terlama 1 jam kerja", drawn.Find("[data-column=kasubag] .column-oldest").TextContent.Trim());
        Assert.Equal("Tidak ada dokumen di meja ini.", drawn.Find("[data-column=kaban] .column-empty").TextContent);
    }

    [Fact]
    public void A_screen_that_nobody_scrolls_holds_every_card_for_its_pages_to_be_turned()
    {
        var drawn = Draw(BoardWith([.. Enumerable.Range(0, 60).Select(_ => Card(Draft))]), isTv: true);

        Assert.Equal(60, drawn.FindAll("[data-column=kasubag] article").Count);
        Assert.Equal("60", drawn.Find("[data-column=kasubag] .column-count").TextContent);
        Assert.NotNull(drawn.Find("[data-column=kasubag] [data-page]"));
        Assert.Empty(drawn.FindAll("button"));
    }

    [Fact]
    public void What_has_just_come_lies_on_top_of_its_desk_with_its_mark_until_it_is_looked_at()
    {
        var urgent = Card(Decide, due: -20);
        var came = Card(Decide, due: 9, arrival: From("kasubag", Kasubag));
        var drawn = Draw(BoardWith(urgent, came));
        Assert.Equal([came.CycleId, urgent.CycleId], CardsOf(drawn, "sekretaris"));
        Assert.Equal("Baru masuk", drawn.Find($"[data-cycle='{came.CycleId}'] .card-new").TextContent);

        var seen = came with { Step = came.Step! with { Detail = RunDetail.None with { Seen = new Receipt(new Actor(Sekretaris, "Ratna Dewi"), Now) } } };
        Change(drawn, BoardWith(urgent, seen), seen.CycleId);
        Assert.Equal([urgent.CycleId, came.CycleId], CardsOf(drawn, "sekretaris"));
        Assert.Empty(drawn.FindAll(".card-new"));
    }

    [Fact]
    public void What_came_to_others_or_was_handed_on_by_oneself_bears_no_mark() =>
        Assert.Empty(Draw(BoardWith(Card(Draft, arrival: From("sekretaris", Sekretaris)), Card(Decide, arrival: From("kasubag", Sekretaris)))).FindAll(".card-new"));

    [Fact]
    public void Of_a_desk_with_hundreds_of_cards_the_page_holds_those_that_the_reader_has_come_to()
    {
        var board = BoardWith([.. Enumerable.Range(0, 500).Select(_ => Card(Draft))]);
        var drawn = Draw(board);
        Assert.Equal(20, drawn.FindComponents<CycleCard>().Count);
        Assert.Equal("500", drawn.Find("[data-column=kasubag] .column-count").TextContent);
        var before = RenderCounts(drawn);

        drawn.Find("[data-column=kasubag] [data-more]").Click();

        var after = RenderCounts(drawn);
        Assert.Equal(40, after.Count);
        Assert.All(before, card => Assert.Equal(card.Value, after[card.Key]));
        Assert.Equal("Tampilkan berikutnya (460 lagi)", drawn.Find("[data-more]").TextContent.Trim());
    }

    [Fact]
    public void A_desk_that_shows_all_it_has_offers_no_more() =>
        Assert.Empty(Draw(BoardWith([.. Enumerable.Range(0, 20).Select(_ => Card(Draft))])).FindAll("[data-more]"));

    private IRenderedComponent<BoardColumns> Draw(BoardSnapshot board, bool isTv = false) =>
        Render<BoardColumns>(parameters => parameters
            .Add(p => p.Columns, ColumnsOf(board)).Add(p => p.View, _view).Add(p => p.Moved, new HashSet<Guid>()).Add(p => p.IsTv, isTv));

    private void Change(IRenderedComponent<BoardColumns> drawn, BoardSnapshot board, Guid moved) =>
        drawn.Render(parameters => parameters.Add(p => p.Columns, ColumnsOf(board)).Add(p => p.Moved, new HashSet<Guid> { moved }));

    private ImmutableArray<BoardColumn> ColumnsOf(BoardSnapshot board) =>
        BoardColumn.Of(board, new BoardFilter(), BoardGrouping.Pelaksana, Lanes, _view);

    private static Dictionary<Guid, int> RenderCounts(IRenderedComponent<BoardColumns> drawn) =>
        drawn.FindComponents<CycleCard>().ToDictionary(card => card.Instance.Card.CycleId, card => card.RenderCount);

    private static IEnumerable<Guid> CardsOf(IRenderedComponent<BoardColumns> drawn, string post) =>
        drawn.FindAll($"[data-column={post}] article").Select(card => Guid.Parse(card.GetAttribute("data-cycle")!));

    private static string? ColumnOf(IRenderedComponent<BoardColumns> drawn, Guid cycleId) =>
        drawn.Find($"[data-cycle='{cycleId}']").Closest("[data-column]")?.GetAttribute("data-column");
}
