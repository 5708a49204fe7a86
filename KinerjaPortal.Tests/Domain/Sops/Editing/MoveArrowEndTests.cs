using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using static KinerjaPortal.Tests.Domain.Sops.Editing.DrawnRows;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

public sealed class MoveArrowEndTests
{
    [Fact]
    public void The_head_of_an_arrow_is_put_on_another_row() =>
        Assert.Equal(
            ["1>2", "2>3", "3>4 Ya", "3>1 Tidak", "4>5"],
            new MoveArrowEnd(Row(3), Row(2), FlowLabel.Tidak, ArrowEnd.Head, Row(1)).Apply(Sheet).Arrows);

    [Fact]
    public void The_tail_of_an_arrow_is_put_on_another_row_and_takes_the_place_of_the_arrow_there() =>
        Assert.Equal(
            ["1>2", "2>5", "3>4 Ya", "3>2 Tidak"],
            new MoveArrowEnd(Row(4), Row(5), FlowLabel.None, ArrowEnd.Tail, Row(2)).Apply(Sheet).Arrows);

    [Fact]
    public void An_arrow_that_comes_to_leave_a_plain_step_has_no_answer_any_more() =>
        Assert.Equal(
            ["1>4", "2>3", "3>2 Tidak", "4>5"],
            new MoveArrowEnd(Row(3), Row(4), FlowLabel.Ya, ArrowEnd.Tail, Row(1)).Apply(Sheet).Arrows);

    [Fact]
    public void An_arrow_that_comes_to_leave_a_decision_has_the_answer_that_is_said_or_the_one_that_is_free()
    {
        var halved = new RemoveArrow(Row(3), Row(4), FlowLabel.Ya).Apply(Sheet);

        Assert.Equal(["1>2", "2>3", "3>5 Ya", "3>2 Tidak"], new MoveArrowEnd(Row(4), Row(5), FlowLabel.None, ArrowEnd.Tail, Row(3)).Apply(halved).Arrows);
        Assert.Equal(["1>2", "2>3", "3>4 Ya", "3>5 Tidak"], new MoveArrowEnd(Row(4), Row(5), FlowLabel.None, ArrowEnd.Tail, Row(3)).Apply(Sheet).Arrows);
        Assert.Equal(["1>2", "2>3", "3>5 Ya", "3>2 Tidak"], new MoveArrowEnd(Row(4), Row(5), FlowLabel.None, ArrowEnd.Tail, Row(3), FlowLabel.Ya).Apply(Sheet).Arrows);
    }

    [Fact]
    public void It_keeps_its_place_among_the_others_and_not_the_letter_of_its_segilima()
    {
        var lettered = Sheet with { Flows = [.. Sheet.Flows.Select(flow => flow with { Connector = "A" })] };

        var sheet = new MoveArrowEnd(Row(2), Row(3), FlowLabel.None, ArrowEnd.Head, Row(5)).Apply(lettered);

        Assert.Equal(new SopFlow(Row(2), Row(5)), sheet.Flows[1]);
        Assert.Equal("A", sheet.Flows[0].Connector);
    }

    [Fact]
    public void No_end_is_put_where_no_arrow_may_be()
    {
        Assert.Same(Sheet, new MoveArrowEnd(Row(3), Row(2), FlowLabel.Tidak, ArrowEnd.Head, Row(3)).Apply(Sheet));
        Assert.Same(Sheet, new MoveArrowEnd(Row(3), Row(2), FlowLabel.Tidak, ArrowEnd.Head, Row(2)).Apply(Sheet));
        Assert.Same(Sheet, new MoveArrowEnd(Row(3), Row(2), FlowLabel.Tidak, ArrowEnd.Tail, Row(5)).Apply(Sheet));
        Assert.Same(Sheet, new MoveArrowEnd(Row(3), Row(2), FlowLabel.Ya, ArrowEnd.Head, Row(1)).Apply(Sheet));
        Assert.Same(Sheet, new MoveArrowEnd(Row(3), Row(2), FlowLabel.Tidak, ArrowEnd.Head, Guid.NewGuid()).Apply(Sheet));
    }

    [Fact]
    public void Is_undone()
    {
        var history = new EditHistory(Sheet);
        history.Do(new MoveArrowEnd(Row(3), Row(2), FlowLabel.Tidak, ArrowEnd.Head, Row(1)));

        history.Undo();

        Assert.Same(Sheet, history.Sheet);
    }
}
