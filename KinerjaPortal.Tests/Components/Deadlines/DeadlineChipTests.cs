using Bunit;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Board;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Board.Columns;
using KinerjaPortal.Web.Features.Board.Filter;
using KinerjaPortal.Web.Features.Home;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;
using Office = KinerjaPortal.Domain.Organisation.Office;

namespace KinerjaPortal.Tests.Components.Deadlines;

/// <summary>Not everything is red: over the time of a step is amber, what endangers the document's own deadline is red and says which.</summary>
public sealed class DeadlineChipTests : ShellBunitContext
{
    [Fact]
    public void A_step_over_its_time_is_not_red_while_its_document_keeps_its_day()
    {
        var chips = ChipsOf(Card(Begin, due: -5), ViewWith("2026-12-31"));

        Assert.Equal(["late"], chips.Select(chip => chip.Status));
    }

    [Fact]
    public void What_cannot_be_finished_by_its_day_any_more_is_red_and_names_the_day()
    {
        var chips = ChipsOf(Card(Begin, due: 3), ViewWith("2026-11-19"));

        Assert.Equal(["endangered", "on-time"], chips.Select(chip => chip.Status));
        Assert.Matches("Batas 19 Nov( 2026)? terancam", chips[0].Words);
        Assert.Contains("SE Bupati", chips[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_past_its_day_says_so() =>
        Assert.Contains("Lewat batas", ChipsOf(Card(Sign), ViewWith("2026-11-17"))[0].Words, StringComparison.Ordinal);

    [Fact]
    public void Without_a_confirmed_day_the_plan_of_the_cycle_counts() =>
        Assert.Contains("rencana", ChipsOf(BeganBefore(days: 5, Card(Begin)), ViewWith("2026-12-31", confirmed: false))[0].Words, StringComparison.Ordinal);

    [Fact]
    public void The_board_counts_and_finds_them_apart()
    {
        var (late, endangered) = (Card(Sign, due: -5), Card(Begin, due: 3, type: DocumentType.Rka));
        var view = ViewWith("2026-11-19", DocumentType.Rka);
        var board = BoardWith(late, endangered, Card(at: null));

        var shown = BoardArrangement.Of(board, new BoardFilter(Late: LateFilter.Deadline), BoardGrouping.Pelaksana, new HashSet<string>(), view);

        var all = BoardArrangement.Of(board, new BoardFilter(), BoardGrouping.Pelaksana, new HashSet<string>(), view);

        Assert.Equal((1, 1), (all.Late, all.Endangered));
        Assert.Equal([endangered], shown.Columns.SelectMany(column => column.Cards));
        Assert.Equal([endangered, late], MyWork.Of(board, view).Late);
        Assert.Equal(1, MyWork.Of(board, view).Endangered);
    }

    private static BoardCard BeganBefore(int days, BoardCard card) => card with { Cycle = card.Cycle with { StartedAt = Now.AddDays(-days) } };

    private List<(string? Status, string Words, string Title)> ChipsOf(BoardCard card, BoardView view) =>
    [
        .. Render<DueChip>(parameters => parameters.Add(chip => chip.Card, card).Add(chip => chip.View, view)).FindComponents<StatusChip>()
            .Select(chip => chip.Find(".kp-chip"))
            .Select(chip => (chip.GetAttribute("data-status"), chip.TextContent, chip.GetAttribute("title") ?? "")),
    ];

    private static BoardView ViewWith(string day, DocumentType document = DocumentType.Renja, bool confirmed = true)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var rule = new DeadlineRule(document, Year: 2027, date.Year - 2027, date.Month, date.Day, "SE Bupati", confirmed);
        return new BoardView(
            new Office(SampleBoard.Office.Opd, SampleBoard.Office.Calendar, SampleBoard.Office.Posts, [], absences: null, new DeadlineTable([rule], [])), Now, Kaban, id => id == Sheet.Id ? Sheet : null);
    }
}
