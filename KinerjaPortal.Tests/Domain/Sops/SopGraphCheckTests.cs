using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops;

public sealed class SopGraphCheckTests
{
    private const string Sekretaris = "sekretaris";
    private const string Kaban = "kaban";

    /// <summary>Four rows: draft, work it out, review (Tidak sends back to row 2), file.</summary>
    private static readonly SopDefinition Sound = new(
        new SopIdentity("Kantor", "Penyusunan Renja", null, null, null, null, null, new(null, null, null, null), [], [], [], [], [], []),
        [new SopLane(Sekretaris, "Sekretaris"), new SopLane(Kaban, "Kaban")],
        [
            Step(1, StepSymbol.Start),
            Step(2, StepSymbol.Process),
            Step(3, StepSymbol.Decision, Kaban),
            Step(4, StepSymbol.End),
        ],
        [
            Arrow(1, 2),
            Arrow(2, 3),
            Arrow(3, 4, FlowLabel.Ya),
            Arrow(3, 2, FlowLabel.Tidak),
        ]);

    [Fact]
    public void A_sound_sheet_has_no_fault() => Assert.Empty(SopGraphCheck.Check(Sound));

    [Fact]
    public void A_step_id_may_stand_only_once() =>
        AssertFaults(
            Sound with { Steps = [.. Sound.Steps, Step(4, StepSymbol.End)] },
            new SopFault(SopRule.StepIdsAreUnique, Id(4)));

    [Fact]
    public void A_lane_may_stand_only_once() =>
        AssertFaults(
            Sound with { Lanes = [.. Sound.Lanes, new SopLane(Kaban, "Kepala Badan")] },
            new SopFault(SopRule.LanesAreNotRepeated, Pelaksana: Kaban));

    [Fact]
    public void A_step_must_stand_on_a_lane_of_the_sheet() =>
        AssertFaults(
            With(Step(2, StepSymbol.Process, "timm")),
            new SopFault(SopRule.StepsStandOnLanesThatExist, Id(2), "timm"));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Waktu_must_be_positive(int minutes)
    {
        var step = Step(2, StepSymbol.Process);

        AssertFaults(
            With(step with { MutuBaku = step.MutuBaku with { Waktu = new Waktu(minutes, WaktuUnit.Menit) } }),
            new SopFault(SopRule.WaktuIsPositive, Id(2)));
    }

    [Fact]
    public void A_sheet_without_a_Mulai_is_one_fault_and_not_one_for_every_step() =>
        AssertFaults(
            With(Step(1, StepSymbol.Process)),
            new SopFault(SopRule.ThereIsExactlyOneStart));

    [Fact]
    public void A_second_Mulai_is_at_fault() =>
        AssertFaults(
            With(Step(2, StepSymbol.Start)),
            new SopFault(SopRule.ThereIsExactlyOneStart, Id(2)));

    [Fact]
    public void A_sheet_without_an_end_is_one_fault_and_not_one_for_every_step() =>
        AssertFaults(
            With(Step(4, StepSymbol.Process)) with { Flows = [.. Sound.Flows, Arrow(4, 1)] },
            new SopFault(SopRule.ThereIsAnEnd));

    [Fact]
    public void An_empty_sheet_lacks_its_Mulai_and_its_end() =>
        AssertFaults(
            Sound with { Steps = [], Flows = [] },
            new SopFault(SopRule.ThereIsExactlyOneStart),
            new SopFault(SopRule.ThereIsAnEnd));

    [Fact]
    public void An_arrow_must_end_at_a_step_of_the_sheet() =>
        AssertFaults(
            WithArrows(Arrow(1, 2), Arrow(2, 3), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 9, FlowLabel.Tidak)),
            new SopFault(SopRule.ArrowsJoinStepsOfTheSheet, Id(9)));

    [Fact]
    public void An_arrow_must_start_at_a_step_of_the_sheet() =>
        AssertFaults(
            WithArrows([.. Sound.Flows, Arrow(9, 2)]),
            new SopFault(SopRule.ArrowsJoinStepsOfTheSheet, Id(9)));

    public static TheoryData<string, FlowLabel[]> WrongDecisions => new()
    {
        { "only Ya", [FlowLabel.Ya] },
        { "only Tidak", [FlowLabel.Tidak] },
        { "a plain arrow beside both", [FlowLabel.Ya, FlowLabel.Tidak, FlowLabel.None] },
        { "a plain arrow instead of Tidak", [FlowLabel.Ya, FlowLabel.None] },
        { "Ya twice", [FlowLabel.Ya, FlowLabel.Ya, FlowLabel.Tidak] },
        { "Tidak twice", [FlowLabel.Ya, FlowLabel.Tidak, FlowLabel.Tidak] },
    };

    [Theory]
    [MemberData(nameof(WrongDecisions))]
    public void A_decision_leads_on_by_exactly_one_Ya_and_one_Tidak(string wrong, FlowLabel[] labels)
    {
        Assert.NotEmpty(wrong);
        AssertFaults(
            WithArrows([Arrow(1, 2), Arrow(2, 3), .. labels.Select(label => Arrow(3, 4, label))]),
            new SopFault(SopRule.DecisionsLeadOnByOneYaAndOneTidak, Id(3)));
    }

    [Fact]
    public void A_plain_step_does_not_lead_on_by_a_labelled_arrow() =>
        AssertFaults(
            WithArrows(Arrow(1, 2), Arrow(2, 3, FlowLabel.Ya), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 2, FlowLabel.Tidak)),
            new SopFault(SopRule.OtherStepsLeadOnByOnePlainArrow, Id(2)));

    [Fact]
    public void A_plain_step_does_not_lead_on_by_two_arrows() =>
        AssertFaults(
            WithArrows([.. Sound.Flows, Arrow(1, 3)]),
            new SopFault(SopRule.OtherStepsLeadOnByOnePlainArrow, Id(1)));

    [Fact]
    public void A_plain_step_that_leads_nowhere_is_at_fault_and_so_is_what_lies_beyond_it() =>
        AssertFaults(
            WithArrows(Arrow(2, 3), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 2, FlowLabel.Tidak)),
            new SopFault(SopRule.OtherStepsLeadOnByOnePlainArrow, Id(1)),
            new SopFault(SopRule.EveryStepIsReachedFromTheStart, Id(2)),
            new SopFault(SopRule.EveryStepIsReachedFromTheStart, Id(3)),
            new SopFault(SopRule.EveryStepIsReachedFromTheStart, Id(4)),
            new SopFault(SopRule.EveryStepReachesAnEnd, Id(1)));

    [Fact]
    public void An_end_leads_nowhere() =>
        AssertFaults(
            WithArrows([.. Sound.Flows, Arrow(4, 2)]),
            new SopFault(SopRule.EndsLeadNowhere, Id(4)));

    [Fact]
    public void A_step_that_no_arrow_reaches_is_at_fault() =>
        AssertFaults(
            Sound with { Steps = [.. Sound.Steps, Step(5, StepSymbol.Process)], Flows = [.. Sound.Flows, Arrow(5, 2)] },
            new SopFault(SopRule.EveryStepIsReachedFromTheStart, Id(5)));

    [Fact]
    public void A_step_from_which_there_is_no_way_to_an_end_is_at_fault() =>
        AssertFaults(
            Sound with
            {
                Steps = [.. Sound.Steps, Step(5, StepSymbol.Process), Step(6, StepSymbol.Process)],
                Flows = [Arrow(1, 2), Arrow(2, 3), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 5, FlowLabel.Tidak), Arrow(5, 6), Arrow(6, 5)],
            },
            new SopFault(SopRule.EveryStepReachesAnEnd, Id(5)),
            new SopFault(SopRule.EveryStepReachesAnEnd, Id(6)));

    [Fact]
    public void A_review_may_send_back_to_Mulai_itself() =>
        AssertFaults(WithArrows(Arrow(1, 2), Arrow(2, 3), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 1, FlowLabel.Tidak)));

    [Fact]
    public void A_sheet_may_have_several_ends() =>
        AssertFaults(
            Sound with
            {
                Steps = [.. Sound.Steps, Step(5, StepSymbol.End)],
                Flows = [Arrow(1, 2), Arrow(2, 3), Arrow(3, 4, FlowLabel.Ya), Arrow(3, 5, FlowLabel.Tidak)],
            });

    [Fact]
    public void Any_arrow_taken_out_of_any_sound_sheet_is_missed() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            SopGraphs.Valid(),
            sheet => sheet.Flows.All(
                flow => SopGraphCheck.Check(sheet with { Flows = [.. sheet.Flows.Where(other => other != flow)] })
                    .Any(fault => fault.StepId == flow.From))));

    [Fact]
    public void Any_step_taken_out_of_any_sound_sheet_is_missed() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            SopGraphs.Valid(),
            sheet => sheet.Steps.All(
                step => SopGraphCheck.Check(sheet with { Steps = [.. sheet.Steps.Where(other => other != step)] })
                    .Contains(new SopFault(SopRule.ArrowsJoinStepsOfTheSheet, step.Id)))));

    private static void AssertFaults(SopDefinition sheet, params SopFault[] expected) => Assert.Equal(expected, SopGraphCheck.Check(sheet));

    private static SopDefinition With(SopStep changed) =>
        Sound with { Steps = [.. Sound.Steps.Select(step => step.Id == changed.Id ? changed : step)] };

    private static SopDefinition WithArrows(params SopFlow[] flows) => Sound with { Flows = flows };

    private static SopStep Step(int number, StepSymbol symbol, string lane = Sekretaris) =>
        new(
            Id(number),
            $"{number}",
            $"Kegiatan {number}",
            lane,
            symbol,
            StepAction.Umum,
            new MutuBaku("Disposisi", new Waktu(15, WaktuUnit.Menit), "Draf"));

    private static SopFlow Arrow(int from, int to, FlowLabel label = FlowLabel.None) => new(Id(from), Id(to), label);

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
