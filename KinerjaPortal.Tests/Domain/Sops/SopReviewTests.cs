using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Domain.Sops.Rules.Numbers;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops;

/// <summary>Every rule of the review, broken and kept. The wording rules have tests of their own.</summary>
public sealed class SopReviewTests
{
    [Fact]
    public void A_sheet_that_keeps_every_rule_gets_nothing() => Assert.Empty(KelaraRenja.Review(KelaraRenja.Sheet));

    [Fact]
    public void A_missing_arrow_is_told_at_both_its_ends_and_not_at_every_row_beyond() =>
        AssertProblems(
            WithArrows([.. KelaraRenja.Sheet.Flows.Skip(1)]),
            new SopProblem(SopRule.OtherStepsLeadOnByOnePlainArrow, KelaraRenja.Id(1)),
            new SopProblem(SopRule.EveryStepIsReachedFromTheStart, KelaraRenja.Id(2)));

    [Fact]
    public void A_ring_that_nothing_leads_to_is_told_at_its_first_row() =>
        AssertProblems(
            WithArrows(Arrow(1, 5), Arrow(2, 3), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 2, FlowLabel.Tidak), Arrow(4, 2)),
            new SopProblem(SopRule.EveryStepIsReachedFromTheStart, KelaraRenja.Id(2)),
            new SopProblem(SopRule.EveryStepReachesAnEnd, KelaraRenja.Id(2)));

    [Fact]
    public void A_ring_that_nothing_leads_out_of_is_told_at_its_first_row_and_not_at_those_that_lead_into_it() =>
        AssertProblems(
            WithArrows(Arrow(1, 2), Arrow(2, 3), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 2, FlowLabel.Tidak), Arrow(4, 3)),
            new SopProblem(SopRule.EveryStepReachesAnEnd, KelaraRenja.Id(2)),
            new SopProblem(SopRule.EveryStepIsReachedFromTheStart, KelaraRenja.Id(5)));

    [Fact]
    public void Whatever_sheet_cannot_be_run_has_a_fault() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            SopGraphs.Valid(),
            Gen.Choose(0, 1000).ToArbitrary(),
            Gen.Choose(0, 1000).ToArbitrary(),
            (sheet, arrow, step) =>
            {
                var old = sheet.Flows[arrow % sheet.Flows.Count];
                var bent = old with { To = sheet.Steps[step % sheet.Steps.Count].Id };
                var spoilt = sheet with { Flows = [.. sheet.Flows.Select(flow => flow == old ? bent : flow)] };
                return SopGraphCheck.Check(spoilt).Count > 0 == HasFault(spoilt);
            }));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_sheet_without_a_title_is_at_fault(string title) =>
        AssertProblems(
            KelaraRenja.Sheet with { Identity = KelaraRenja.Sheet.Identity with { Title = title } },
            new SopProblem(SopRule.TitleIsFilled, Cell: SheetText.Title));

    [Fact]
    public void A_row_without_a_kegiatan_is_at_fault() =>
        AssertProblems(
            KelaraRenja.With(2, step => step with { Activity = " " }),
            new SopProblem(SopRule.ActivitiesAreFilled, KelaraRenja.Id(2), Cell: SheetText.Activity));

    [Fact]
    public void A_row_without_waktu_is_at_fault() =>
        AssertProblems(
            KelaraRenja.With(2, step => step with { MutuBaku = step.MutuBaku with { Waktu = new Waktu(0, WaktuUnit.Hari) } }),
            new SopProblem(SopRule.WaktuIsPositive, KelaraRenja.Id(2)));

    [Fact]
    public void A_lane_that_is_no_post_of_the_office_is_at_fault() =>
        AssertProblems(
            KelaraRenja.OnLane(2, new SopLane("kasubag-umum", "Kasubag Umum")),
            new SopProblem(SopRule.LanesArePostsOfTheOffice, Pelaksana: "kasubag-umum"));

    [Fact]
    public void A_lane_without_a_symbol_is_a_warning() =>
        AssertProblems(
            KelaraRenja.Sheet with { Lanes = [.. KelaraRenja.Sheet.Lanes, new SopLane("kepala-seksi", "Kepala Seksi")] },
            new SopProblem(SopRule.LanesAreUsed, Pelaksana: "kepala-seksi"));

    [Fact]
    public void An_external_lane_without_a_linked_office_is_a_warning() =>
        AssertProblems(
            KelaraRenja.OnLane(2, new SopLane("bappeda", "Bappeda", IsExternal: true)),
            new SopProblem(SopRule.ExternalLanesAreLinked, Pelaksana: "bappeda"));

    [Fact]
    public void An_external_lane_with_a_linked_office_is_well()
    {
        var context = KelaraRenja.Context with
        {
            Posts = [.. KelaraRenja.Context.Posts.Select(post => post.Code == "bappeda" ? post with { LinkedOpdId = Guid.NewGuid() } : post)],
        };

        Assert.Empty(SopReview.Of(KelaraRenja.OnLane(2, new SopLane("bappeda", "Bappeda", IsExternal: true)), context));
    }

    [Theory]
    [InlineData(SheetText.Kelengkapan)]
    [InlineData(SheetText.Output)]
    public void An_empty_cell_of_the_mutu_baku_is_a_warning(SheetText cell) =>
        AssertProblems(
            KelaraRenja.With(2, step => step with
            {
                MutuBaku = cell == SheetText.Output ? step.MutuBaku with { Output = "" } : step.MutuBaku with { Kelengkapan = "" },
            }),
            new SopProblem(SopRule.MutuBakuIsFilled, KelaraRenja.Id(2), Cell: cell));

    [Fact]
    public void A_number_printed_twice_is_a_warning_at_the_second_row() =>
        AssertProblems(
            Renumbered(KelaraRenja.Sheet, "1", "2", "2", "3", "4"),
            new SopProblem(SopRule.NumbersAreNotRepeated, KelaraRenja.Id(3), Found: "2"));

    [Fact]
    public void A_point_after_a_number_makes_no_other_number() =>
        AssertProblems(
            Renumbered(KelaraRenja.Sheet, "1.", "2.", "2", "3.", "4."),
            new SopProblem(SopRule.NumbersAreNotRepeated, KelaraRenja.Id(3), Found: "2"));

    [Fact]
    public void A_number_with_a_letter_is_neither_repeated_nor_skipped() => AssertProblems(Renumbered(KelaraRenja.Sheet, "1", "2", "2a", "2b", "3"));

    [Fact]
    public void Skipped_numbers_are_a_warning_at_the_row_after_the_gap() =>
        AssertProblems(
            Renumbered(KelaraRenja.Sheet, "1", "2", "6", "7", "9"),
            new SopProblem(SopRule.NumbersAreNotSkipped, KelaraRenja.Id(3), Missing: new NumberGap(3, 5)),
            new SopProblem(SopRule.NumbersAreNotSkipped, KelaraRenja.Id(5), Missing: new NumberGap(8, 8)));

    [Fact]
    public void A_sheet_that_does_not_begin_with_1_skips_what_comes_before() =>
        AssertProblems(
            Renumbered(KelaraRenja.Sheet, "8", "9", "10", "11", "12"),
            new SopProblem(SopRule.NumbersAreNotSkipped, KelaraRenja.Id(1), Missing: new NumberGap(1, 7)));

    [Fact]
    public void A_row_moved_to_another_place_is_one_number_out_of_order_and_none_skipped() =>
        AssertProblems(
            Renumbered(KelaraRenja.Sheet, "1", "5", "2", "3", "4"),
            new SopProblem(SopRule.NumbersRunInOrder, KelaraRenja.Id(2), Found: "5"));

    /// <summary>Published, it would stop every cycle at that row.</summary>
    [Fact]
    public void A_text_that_its_cell_cannot_hold_is_a_fault()
    {
        var sheet = KelaraRenja.With(3, step => step with
        {
            Number = new string('3', TextLimits.StepNumber + 1),
            Keterangan = new string('a', TextLimits.Cell + 1),
            MutuBaku = step.MutuBaku with { Kelengkapan = new string('a', TextLimits.Cell) },
        });

        var faults = KelaraRenja.Review(sheet).Where(problem => problem.Severity == SopSeverity.Fault);

        Assert.Equal(
            [
                new(SopRule.TextsAreNotTooLong, KelaraRenja.Id(3), Cell: SheetText.Number),
                new SopProblem(SopRule.TextsAreNotTooLong, KelaraRenja.Id(3), Cell: SheetText.Keterangan),
            ],
            faults);
    }

    [Fact]
    public void A_row_without_a_number_is_a_warning() =>
        AssertProblems(
            Renumbered(KelaraRenja.Sheet, "1", "2", "", "3", "4"),
            new SopProblem(SopRule.NumbersAreFilled, KelaraRenja.Id(3)));

    [Theory]
    [InlineData("I")]
    [InlineData("-")]
    [InlineData("99999999999999999999")]
    public void What_is_no_number_is_left_alone(string number) => AssertProblems(Renumbered(KelaraRenja.Sheet, "1", "2", "3", "4", number));

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    public void A_row_without_words_of_its_own_is_a_second_symbol_of_the_row_above(string number)
    {
        var above = KelaraRenja.Sheet.Steps[1];

        AssertProblems(
            Renumbered(KelaraRenja.Saying(above.Activity, row: 3), "1", "2", number, "3", "4"),
            new SopProblem(SopRule.RowsHoldOneSymbol, KelaraRenja.Id(3)),
            new SopProblem(SopRule.DecisionsAskOrReview, KelaraRenja.Id(3), Cell: SheetText.Activity));
    }

    [Fact]
    public void A_second_symbol_without_a_kegiatan_is_at_fault_too_because_nobody_could_work_it() =>
        AssertProblems(
            Renumbered(KelaraRenja.Saying("", row: 3), "1", "2", "2", "3", "4"),
            new SopProblem(SopRule.ActivitiesAreFilled, KelaraRenja.Id(3), Cell: SheetText.Activity),
            new SopProblem(SopRule.RowsHoldOneSymbol, KelaraRenja.Id(3)));

    [Fact]
    public void An_inferred_executor_is_to_be_confirmed() =>
        AssertProblems(
            KelaraRenja.With(2, step => step with { PelaksanaInferred = true }),
            new SopProblem(SopRule.PelaksanaIsConfirmed, KelaraRenja.Id(2), "kasubag-program"));

    [Fact]
    public void An_output_that_no_row_below_works_with_is_a_hint() =>
        AssertProblems(
            KelaraRenja.With(4, step => step with { MutuBaku = step.MutuBaku with { Output = "Surat pengantar" } }),
            new SopProblem(SopRule.OutputsAreTakenUp, KelaraRenja.Id(4), Cell: SheetText.Output, Found: "Surat pengantar"));

    [Theory]
    [InlineData("Dokumen RENJA yang telah ditandatangani")]
    [InlineData("Arsip lama")]
    [InlineData("Disposisi surat masuk")]
    public void An_output_is_taken_up_by_any_word_that_tells_it_from_others_and_an_order_by_being_followed(string output) =>
        AssertProblems(KelaraRenja.With(4, step => step with { MutuBaku = step.MutuBaku with { Output = output } }));

    [Fact]
    public void The_output_of_the_last_row_leaves_the_sheet() =>
        AssertProblems(KelaraRenja.With(5, step => step with { MutuBaku = step.MutuBaku with { Output = "Tanda terima" } }));

    [Fact]
    public void The_gravest_stand_first_and_then_the_rows_as_they_are_printed()
    {
        var sheet = KelaraRenja.With(2, step => step with { PelaksanaInferred = true, Activity = "" });
        sheet = sheet with { Steps = [.. sheet.Steps.Select(step => step.Number == "5" ? step with { Number = "4" } : step)] };
        sheet = sheet with { Steps = [.. sheet.Steps.Select(step => step.Symbol == StepSymbol.Start ? step with { PelaksanaInferred = true } : step)] };

        Assert.Equal(
            [
                (SopRule.ActivitiesAreFilled, KelaraRenja.Id(2)),
                (SopRule.NumbersAreNotRepeated, KelaraRenja.Id(5)),
                (SopRule.PelaksanaIsConfirmed, KelaraRenja.Id(1)),
                (SopRule.PelaksanaIsConfirmed, KelaraRenja.Id(2)),
            ],
            KelaraRenja.Review(sheet).Select(problem => (problem.Rule, problem.StepId!.Value)));
    }

    [Fact]
    public void Several_arrows_into_one_missing_row_are_one_problem()
    {
        var gone = KelaraRenja.Id(9);
        var sheet = KelaraRenja.Sheet with { Flows = [.. KelaraRenja.Sheet.Flows, new(gone, gone)] };

        AssertProblems(sheet, new SopProblem(SopRule.ArrowsJoinStepsOfTheSheet, gone));
    }

    [Fact]
    public void A_blank_sheet_is_reviewed_like_any_other()
    {
        var blank = new SopDefinition(KelaraRenja.Sheet.Identity, [], [], []);

        AssertProblems(blank, new SopProblem(SopRule.ThereIsExactlyOneStart), new SopProblem(SopRule.ThereIsAnEnd));
    }

    [Fact]
    public void A_sheet_that_can_be_run_and_stands_on_the_posts_of_its_office_has_no_fault() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            SopGraphs.Valid(),
            sheet => !HasFault(sheet)));

    private static bool HasFault(SopDefinition sheet)
    {
        var posts = sheet.Lanes.Select(lane => KelaraRenja.Context.Posts[0] with { Code = lane.Pelaksana, IsExternal = lane.IsExternal });
        return SopReview.Of(sheet, KelaraRenja.Context with { Posts = [.. posts] }).Any(problem => problem.Severity == SopSeverity.Fault);
    }

    private static SopDefinition WithArrows(params SopFlow[] flows) => KelaraRenja.Sheet with { Flows = flows };

    private static SopFlow Arrow(int from, int to, FlowLabel label = FlowLabel.None) => new(KelaraRenja.Id(from), KelaraRenja.Id(to), label);

    private static SopDefinition Renumbered(SopDefinition sheet, params string[] numbers) =>
        sheet with { Steps = [.. sheet.Steps.Zip(numbers, (step, number) => step with { Number = number })] };

    private static void AssertProblems(SopDefinition sheet, params SopProblem[] expected) => Assert.Equal(expected, KelaraRenja.Review(sheet));
}
