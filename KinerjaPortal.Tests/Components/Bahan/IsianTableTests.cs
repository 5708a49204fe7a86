using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Bahan.Owed.Isian;

namespace KinerjaPortal.Tests.Components.Bahan;

public sealed class IsianTableTests
{
    [Fact]
    public void A_block_fills_to_the_right_and_down_and_adds_the_rows_that_it_needs()
    {
        var table = IsianTable.Of([["a", "1", "x"]], columns: 3).Paste(0, 1, "2\t3\r\n4\t5\r\n6\t7\r\n", out var leftOut);

        Assert.Equal([["a", "2", "3"], ["", "4", "5"], ["", "6", "7"]], table.Filled);
        Assert.Equal(0, leftOut);
    }

    [Fact]
    public void What_has_no_column_is_left_out_and_counted()
    {
        var table = IsianTable.Of([], columns: 2).Paste(0, 1, "1\t2\t3\n4\t\t5", out var leftOut);

        Assert.Equal([["", "1"], ["", "4"]], table.Filled);
        Assert.Equal(3, leftOut);
    }

    [Fact]
    public void No_more_rows_are_taken_than_can_be_handed_in()
    {
        var block = string.Join('\n', Enumerable.Range(0, FilledTable.MaxRows + 10).Select(n => $"{n}\t{n}"));

        var table = IsianTable.Of([], columns: 2).Paste(0, 0, block, out var leftOut);

        Assert.Equal(FilledTable.MaxRows, table.Rows.Count);
        Assert.Equal(20, leftOut);
        Assert.Null(FilledTable.FaultOf(["a", "b"], table.Filled));
    }

    [Fact]
    public void A_row_that_was_not_touched_stays_the_same_object()
    {
        var table = IsianTable.Of([["a"], ["b"]], columns: 1);

        var changed = table.Set(1, 0, "c");

        Assert.Same(table.Rows[0], changed.Rows[0]);
        Assert.Equal(table.Rows[1].Id, changed.Rows[1].Id);
    }

    [Fact]
    public void The_last_row_that_is_removed_leaves_a_blank_table_to_write_in()
    {
        var table = IsianTable.Of([["a"]], columns: 1).RemoveRow(0);

        Assert.True(table.IsBlank);
        Assert.NotEmpty(table.Rows);
    }

    [Theory]
    [InlineData("1.250.000", "-", "85,5%", true)]
    [InlineData("12", "", "Rp 1.500", true)]
    [InlineData("3.5", "7,25", "(1.000)", true)]
    [InlineData("12", "dua belas", "3", false)]
    [InlineData("2026/XI", "1", "2", false)]
    [InlineData("", "", "", false)]
    public void A_column_is_of_figures_when_nothing_else_stands_in_it(string first, string second, string third, bool expected) =>
        Assert.Equal(expected, IsianTable.Of([[first], [second], [third]], columns: 1).Figures()[0]);

    [Fact]
    public void It_is_the_same_after_it_was_kept_as_text()
    {
        var table = IsianTable.Of([["Konflik \"sosial\"; agama", "1.000"], ["", ""], ["Ormas é", "2\n3"]], columns: 2);

        Assert.Equal(
            table.Rows.Select(row => row.Cells.ToArray()), IsianTable.FromText(table.ToText(), columns: 2)!.Rows.Select(row => row.Cells.ToArray()));
        Assert.All(table.ToText(), letter => Assert.True(char.IsAscii(letter)));
    }

    [Fact]
    public void Text_that_is_no_table_gives_none() => Assert.Null(IsianTable.FromText("", columns: 2));
}
