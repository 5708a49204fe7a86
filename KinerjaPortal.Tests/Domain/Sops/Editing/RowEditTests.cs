using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Domain.Texts;
using static KinerjaPortal.Tests.Domain.Sops.Editing.DrawnRows;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

public sealed class RowEditTests
{
    private static readonly Guid New = Guid.NewGuid();

    [Fact]
    public void A_row_put_between_two_that_follow_each_other_is_taken_into_their_way()
    {
        var sheet = new InsertStep(1, New, StepSymbol.Process, "staf", "Mengumpulkan bahan").Apply(Sheet);

        Assert.Equal(["1", "2", "3", "4", "5", "6"], sheet.Numbers);
        Assert.Equal(New, sheet.Steps[1].Id);
        Assert.Equal(["1>2", "2>3", "3>4", "4>5 Ya", "4>3 Tidak", "5>6"], sheet.Arrows);
    }

    [Fact]
    public void A_decision_put_into_a_way_leads_on_by_Ya()
    {
        var sheet = new InsertStep(1, New, StepSymbol.Decision, "sekretaris").Apply(Sheet);

        Assert.Equal(["1>2", "2>3 Ya"], sheet.Arrows.Take(2));
    }

    [Fact]
    public void Rows_put_one_under_another_on_a_blank_sheet_are_joined_as_they_come()
    {
        var end = Guid.NewGuid();
        var sheet = new EditsTogether(
        [
            new InsertStep(0, Row(1), StepSymbol.Start, "kasubag"),
            new InsertStep(1, New, StepSymbol.Process, "staf"),
            new InsertStep(2, end, StepSymbol.End, "kasubag"),
        ]).Apply(Blank);

        Assert.Equal(["1>2", "2>3"], sheet.Arrows);
        Assert.Equal(new Waktu(0, WaktuUnit.Hari), sheet.Step(New).MutuBaku.Waktu);
    }

    [Fact]
    public void What_led_to_a_row_that_is_removed_leads_on_to_what_came_after_it()
    {
        var sheet = new RemoveSteps([Row(2)]).Apply(Sheet);

        Assert.Equal(["1", "2", "3", "4"], sheet.Numbers);

        // Tidak sent back to the row that is gone; to itself it cannot lead.
        Assert.Equal(["1>2", "2>3 Ya", "3>4"], sheet.Arrows);
    }

    [Fact]
    public void Removing_a_row_that_is_gone_changes_nothing() => Assert.Same(Sheet, new RemoveSteps([New]).Apply(Sheet));

    [Fact]
    public void A_symbol_moved_to_another_column_changes_its_executor_who_is_inferred_no_longer()
    {
        var inferred = Sheet with { Steps = [.. Sheet.Steps.Select(step => step with { PelaksanaInferred = true })] };

        var sheet = new MoveStep(Row(4), "sekretaris", 3).Apply(inferred);

        Assert.Equal(("sekretaris", false), (sheet.Step(Row(4)).Pelaksana, sheet.Step(Row(4)).PelaksanaInferred));
        Assert.True(sheet.Step(Row(3)).PelaksanaInferred);
        Assert.Equal(Sheet.Arrows, sheet.Arrows);
    }

    [Fact]
    public void A_row_on_a_plain_way_moved_to_another_place_is_taken_into_the_way_there()
    {
        var sheet = new MoveStep(Row(4), "staf", 1).Apply(Sheet);

        Assert.Equal(["Menugaskan staf", "Menggandakan", "Menyusun konsep", "Mengoreksi konsep", "Mengarsipkan"], sheet.Activities);
        Assert.Equal(["1>2", "2>3", "3>4", "4>5 Ya", "4>3 Tidak"], sheet.Arrows);
    }

    [Fact]
    public void A_move_to_a_column_that_is_not_there_leaves_the_executor() =>
        Assert.Same(Sheet, new MoveStep(Row(4), "camat", 3).Apply(Sheet));

    [Fact]
    public void A_step_that_becomes_a_decision_leads_on_by_Ya_and_back_again_by_its_one_arrow()
    {
        var decision = new ChangeSymbol(Row(2), StepSymbol.Decision).Apply(Sheet);
        var plain = new ChangeSymbol(Row(3), StepSymbol.Process).Apply(Sheet);

        Assert.Contains("2>3 Ya", decision.Arrows);
        Assert.Equal(["1>2", "2>3", "3>4", "4>5"], plain.Arrows);
    }

    [Fact]
    public void Out_of_a_step_that_becomes_Selesai_no_arrow_leads() =>
        Assert.DoesNotContain(new ChangeSymbol(Row(3), StepSymbol.End).Apply(Sheet).Flows, flow => flow.From == Row(3));

    [Theory]
    [InlineData(SheetCell.Number, "3a")]
    [InlineData(SheetCell.Activity, "Mencocokkan konsep")]
    [InlineData(SheetCell.Kelengkapan, "Konsep Renja")]
    [InlineData(SheetCell.Output, "Konsep yang dikoreksi")]
    [InlineData(SheetCell.Keterangan, "SOP pengarsipan")]
    public void A_cell_holds_what_is_written_into_it_without_the_space_around(SheetCell cell, string text)
    {
        var step = new ChangeCell(Row(3), cell, $"  {text}\n").Apply(Sheet).Step(Row(3));

        Assert.Equal(text, cell switch
        {
            SheetCell.Number => step.Number,
            SheetCell.Activity => step.Activity,
            SheetCell.Kelengkapan => step.MutuBaku.Kelengkapan,
            SheetCell.Output => step.MutuBaku.Output,
            _ => step.Keterangan,
        });
    }

    [Fact]
    public void Writing_what_stands_there_already_is_no_edit()
    {
        Assert.Same(Sheet, new ChangeCell(Row(3), SheetCell.Activity, "Mengoreksi konsep ").Apply(Sheet));
        Assert.Same(Sheet, new ChangeCell(Row(3), SheetCell.Keterangan, "").Apply(Sheet));
        Assert.Same(Sheet, new ChangeWaktu(Row(3), new Waktu(1, WaktuUnit.Hari)).Apply(Sheet));
        Assert.Same(Sheet, new EditsTogether([new ChangeAction(Row(3), StepAction.Umum), new ConfirmPelaksana([Row(3)])]).Apply(Sheet));
    }

    [Fact]
    public void A_cell_takes_no_more_than_its_longest_text() =>
        Assert.Equal(TextLimits.Cell, new ChangeCell(Row(3), SheetCell.Output, new string('x', 5000)).Apply(Sheet).Step(Row(3)).MutuBaku.Output.Length);

    /// <summary>A number of two thousand letters stopped the cycle at its row: a visit's row holds twenty.</summary>
    [Fact]
    public void A_number_takes_no_more_than_a_visit_can_hold() =>
        Assert.Equal(TextLimits.StepNumber, new ChangeCell(Row(3), SheetCell.Number, new string('1', 2000)).Apply(Sheet).Step(Row(3)).Number.Length);

    [Fact]
    public void A_copy_of_rows_stands_under_the_last_of_them_and_has_no_second_Mulai()
    {
        var sheet = DuplicateSteps.Of(Sheet, [Row(1), Row(2)]).Apply(Sheet);

        Assert.Equal(
            ["Menugaskan staf", "Menyusun konsep", "Menugaskan staf", "Menyusun konsep", "Mengoreksi konsep", "Menggandakan", "Mengarsipkan"],
            sheet.Activities);
        Assert.Single(sheet.Steps, step => step.Symbol == StepSymbol.Start);
        Assert.Equal(["1>2", "2>3", "3>4", "4>5"], sheet.Arrows.Take(4));
    }

    [Fact]
    public void Rows_pasted_from_another_sheet_go_into_the_column_above_where_theirs_is_not_there()
    {
        var copied = CopiedRows.Of(
            Sheet with { Steps = [.. Sheet.Steps.Select(step => step.Id == Row(4) ? step with { Pelaksana = "camat" } : step)] },
            [Row(4)]).Renewed(keepsStart: false);

        var sheet = new PasteRows(3, copied).Apply(Sheet);

        Assert.Equal("sekretaris", sheet.Steps[3].Pelaksana);
        Assert.NotEqual(Row(4), sheet.Steps[3].Id);
    }

    [Fact]
    public void A_sheet_that_its_source_numbered_otherwise_keeps_its_numbers_and_numbers_only_what_is_new()
    {
        var source = Sheet with { Steps = [.. Sheet.Steps.Zip((string[])["1", "2", "12", "13", "13"], (step, number) => step with { Number = number })] };

        Assert.Equal(["1", "2", "12", "13", "13", "14"], new InsertStep(5, New, StepSymbol.Process, "staf").Apply(source).Numbers);
        Assert.Equal(["1", "2", "3", "4", "5"], new RenumberSteps().Apply(source).Numbers);
    }
}
