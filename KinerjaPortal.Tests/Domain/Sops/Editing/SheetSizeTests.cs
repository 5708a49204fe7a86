using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Domain.Sops.Editing.Rows;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

/// <summary>What an edit refuses to make of a sheet, whatever a page, a script or a clipboard asks.</summary>
public sealed class SheetSizeTests
{
    [Fact]
    public void A_full_sheet_takes_no_further_row()
    {
        var full = Pasted(DrawnRows.Blank, SheetSize.MaxRows);

        Assert.Equal(SheetSize.MaxRows, full.Steps.Count);
        Assert.Same(full, new InsertStep(0, Guid.NewGuid(), StepSymbol.Process, "staf").Apply(full));
        Assert.Same(full, DuplicateSteps.Of(full, [full.Steps[3].Id]).Apply(full));
        Assert.Same(full, Pasted(full, 1));
    }

    [Fact]
    public void A_table_that_is_longer_than_a_sheet_is_not_pasted_in_part() =>
        Assert.Same(DrawnRows.Blank.Steps, Pasted(DrawnRows.Blank, 5_000).Steps);

    [Fact]
    public void A_row_is_put_into_no_column_that_is_not_there() =>
        Assert.Same(DrawnRows.Sheet, new InsertStep(1, Guid.NewGuid(), StepSymbol.Process, "bupati").Apply(DrawnRows.Sheet));

    [Fact]
    public void A_row_put_on_a_sheet_without_columns_stands_in_the_first_that_comes()
    {
        var bare = DrawnRows.Blank with { Lanes = [] };

        var sheet = new AddLane(new SopLane("staf", "Staf")).Apply(new InsertStep(0, Guid.NewGuid(), StepSymbol.Start, "bupati").Apply(bare));

        Assert.Equal("staf", Assert.Single(sheet.Steps).Pelaksana);
    }

    [Fact]
    public void A_heading_is_no_longer_than_the_name_of_a_post()
    {
        var sheet = new ChangeLane("staf", new SopLane("staf", new string('x', 5_000))).Apply(DrawnRows.Sheet);

        Assert.Equal(SheetSize.MaxHeading, sheet.Lanes.Single(lane => lane.Pelaksana == "staf").Heading.Length);
    }

    [Fact]
    public void A_printed_number_never_falls_below_one()
    {
        var sheet = Numbered("1", "1", "1", "1", "2");

        Assert.Equal(["1", "1"], new RemoveSteps([DrawnRows.Row(1), DrawnRows.Row(2), DrawnRows.Row(3)]).Apply(sheet).Numbers);
    }

    [Fact]
    public void A_number_too_large_to_be_a_row_stays_as_it_was_typed()
    {
        var sheet = Numbered("1", "2", "2147483647", "4", "9");

        var numbers = new InsertStep(0, Guid.NewGuid(), StepSymbol.Process, "staf").Apply(sheet).Numbers;

        Assert.Equal(["1", "2", "3", "2147483647", "5", "10"], numbers);
    }

    private static SopDefinition Pasted(SopDefinition sheet, int rows) => new PasteRows(
        0, PastedTable.Read(string.Join('\n', Enumerable.Range(1, rows).Select(row => $"{row}\tMenyusun konsep {row}")), sheet)).Apply(sheet);

    private static SopDefinition Numbered(params string[] numbers) =>
        DrawnRows.Sheet with { Steps = [.. DrawnRows.Sheet.Steps.Zip(numbers, (step, number) => step with { Number = number })] };
}
