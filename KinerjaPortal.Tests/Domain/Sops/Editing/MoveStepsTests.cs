using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using static KinerjaPortal.Tests.Domain.Sops.Editing.DrawnRows;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

public sealed class MoveStepsTests
{
    [Fact]
    public void Symbols_moved_together_keep_their_places_among_each_other()
    {
        var sheet = new MoveSteps([Row(4), Row(2)], Lanes: 1, Rows: 0).Apply(Sheet);

        Assert.Equal(["kasubag", "sekretaris", "sekretaris", "sekretaris", "kasubag"], sheet.Steps.Select(step => step.Pelaksana));
        Assert.Equal(Sheet.Arrows, sheet.Arrows);
    }

    [Theory]
    [InlineData(1, new[] { 1, 3, 2, 5, 4 })]
    [InlineData(-1, new[] { 2, 1, 4, 3, 5 })]
    public void Rows_moved_together_keep_what_lies_between_them(int rows, int[] order) =>
        Assert.Equal(order.Select(Row), new MoveSteps([Row(2), Row(4)], Lanes: 0, rows).Apply(Sheet).Steps.Select(step => step.Id));

    [Fact]
    public void Rows_that_follow_each_other_come_out_of_their_way_and_into_the_one_at_their_new_place()
    {
        var plain = new RemoveArrow(Row(3), Row(2), FlowLabel.Tidak).Apply(Sheet);
        var longer = new InsertStep(1, Guid.NewGuid(), StepSymbol.Process, "staf", "Membaca").Apply(plain);

        var sheet = new MoveSteps([longer.Steps[1].Id, longer.Steps[2].Id], Lanes: 0, Rows: 2).Apply(longer);

        Assert.Equal(["Menugaskan staf", "Mengoreksi konsep", "Menggandakan", "Membaca", "Menyusun konsep", "Mengarsipkan"], sheet.Activities);
        Assert.Equal(["1>2", "2>3 Ya", "3>4", "4>5", "5>6"], sheet.Arrows);
    }

    [Fact]
    public void At_the_edge_of_the_sheet_they_stop_together()
    {
        var sheet = new MoveSteps([Row(2), Row(3)], Lanes: 7, Rows: -7).Apply(Sheet);

        Assert.Equal([Row(2), Row(3), Row(1), Row(4), Row(5)], sheet.Steps.Select(step => step.Id));
        Assert.Equal(["staf", "sekretaris"], sheet.Steps.Take(2).Select(step => step.Pelaksana));
    }

    [Fact]
    public void Moving_nothing_or_by_nothing_changes_nothing()
    {
        Assert.Same(Sheet, new MoveSteps([], 1, 1).Apply(Sheet));
        Assert.Same(Sheet, new MoveSteps([Guid.NewGuid()], 1, 1).Apply(Sheet));
        Assert.Same(Sheet, new MoveSteps([Row(1), Row(5)], 0, 3).Apply(Sheet));
    }
}
