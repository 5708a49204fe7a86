using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Columns;
using KinerjaPortal.Web.Features.Board.Filter;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Board;

/// <summary>A board is grouped once for all the pages that show it.</summary>
public sealed class BoardArrangementTests
{
    private static readonly BoardSnapshot Board = BoardWith(Card(Draft), Card(Begin, due: -3), Card(at: null));

    [Fact]
    public void Two_people_who_look_at_the_same_board_share_its_grouping()
    {
        var mine = Arranged(Board, ViewOf(Sekretaris));

        Assert.Same(mine, Arranged(Board, ViewOf(Kasubag)));
        Assert.Equal((2, 1), (mine.Running, mine.Late));
    }

    [Fact]
    public void Another_state_filter_grouping_minute_or_set_of_lanes_is_another()
    {
        var view = ViewOf(Sekretaris);
        BoardArrangement[] all =
        [
            Arranged(Board, view),
            Arranged(Board with { Handoffs = [] }, view),
            Arranged(Board, new BoardView(Office, Now.AddMinutes(1), Sekretaris, _ => Sheet)),
            BoardArrangement.Of(Board, new BoardFilter(Late: LateFilter.Step), BoardGrouping.Pelaksana, Lanes(), view),
            BoardArrangement.Of(Board, new BoardFilter(), BoardGrouping.Document, Lanes(), view),
            BoardArrangement.Of(Board, new BoardFilter(), BoardGrouping.Pelaksana, new HashSet<string> { "kaban" }, view),
        ];

        Assert.Equal(all.Length, all.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Single(all[3].Columns.SelectMany(column => column.Cards));
    }

    [Fact]
    public void The_figures_are_of_what_the_filter_shows()
    {
        var late = BoardArrangement.Of(Board, new BoardFilter(Late: LateFilter.Step), BoardGrouping.Pelaksana, Lanes(), ViewOf(Sekretaris));
        var nothing = BoardArrangement.Of(Board, new BoardFilter(Search: "tidak ada"), BoardGrouping.Pelaksana, Lanes(), ViewOf(Sekretaris));

        Assert.Equal((2, 1, 1), (late.Running, late.Shown, late.Late));
        Assert.Equal((2, 0, 0), (nothing.Running, nothing.Shown, nothing.Late));
    }

    private static BoardArrangement Arranged(BoardSnapshot board, BoardView view) =>
        BoardArrangement.Of(board, new BoardFilter(), BoardGrouping.Pelaksana, Lanes(), view);

    private static HashSet<string> Lanes() => ["sekretaris", "kasubag", "kaban"];
}
