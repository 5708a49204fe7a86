using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using static KinerjaPortal.Tests.Domain.Sops.Editing.DrawnRows;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

public sealed class ArrowAndLaneEditTests
{
    [Fact]
    public void An_arrow_out_of_a_plain_step_takes_the_place_of_the_one_it_had() =>
        Assert.Equal(["1>2", "2>5", "3>4 Ya", "3>2 Tidak", "4>5"], new ConnectSteps(Row(2), Row(5)).Apply(Sheet).Arrows);

    [Fact]
    public void The_first_arrow_out_of_a_decision_is_Ya_the_second_Tidak_and_a_third_corrects_Tidak()
    {
        var bare = Sheet with { Flows = [.. Sheet.Flows.Where(flow => flow.From != Row(3))] };

        var first = new ConnectSteps(Row(3), Row(4)).Apply(bare);
        var second = new ConnectSteps(Row(3), Row(2)).Apply(first);
        var third = new ConnectSteps(Row(3), Row(1)).Apply(second);

        Assert.Equal(["1>2", "2>3", "3>4 Ya", "4>5"], first.Arrows);
        Assert.Equal(["1>2", "2>3", "3>4 Ya", "3>2 Tidak", "4>5"], second.Arrows);
        Assert.Equal(["1>2", "2>3", "3>4 Ya", "3>1 Tidak", "4>5"], third.Arrows);
    }

    [Fact]
    public void No_arrow_leads_out_of_Selesai_to_itself_or_to_a_row_that_is_gone()
    {
        Assert.Same(Sheet, new ConnectSteps(Row(5), Row(1)).Apply(Sheet));
        Assert.Same(Sheet, new ConnectSteps(Row(2), Row(2)).Apply(Sheet));
        Assert.Same(Sheet, new ConnectSteps(Row(2), Guid.NewGuid()).Apply(Sheet));
    }

    [Fact]
    public void Swapped_answers_change_places() =>
        Assert.Equal(["3>2 Ya", "3>4 Tidak"], new SwapAnswers(Row(3)).Apply(Sheet).Arrows.Where(arrow => arrow.StartsWith('3')));

    [Fact]
    public void An_arrow_is_removed_by_what_it_is() =>
        Assert.Equal(["1>2", "2>3", "3>4 Ya", "4>5"], new RemoveArrow(Row(3), Row(2), FlowLabel.Tidak).Apply(Sheet).Arrows);

    [Fact]
    public void A_column_goes_behind_the_others_and_only_once()
    {
        var camat = new SopLane("camat", "Camat");
        var sheet = new AddLane(camat).Apply(Sheet);

        Assert.Equal(["kasubag", "staf", "sekretaris", "camat"], sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Same(sheet, new AddLane(camat).Apply(sheet));
    }

    [Fact]
    public void Rows_that_were_pasted_before_there_was_a_column_stand_in_the_first_one()
    {
        var rows = PastedTable.Read("Menerima surat\t5 Menit\nMengarsipkan\t1 Jam", Blank with { Lanes = [] });
        var sheet = new PasteRows(0, rows).Apply(Blank with { Lanes = [] });

        Assert.All(new AddLane(new SopLane("camat", "Camat")).Apply(sheet).Steps, step => Assert.Equal("camat", step.Pelaksana));
    }

    [Fact]
    public void A_column_in_use_goes_only_when_it_is_said_where_its_steps_go()
    {
        Assert.Same(Sheet, new RemoveLane("staf").Apply(Sheet));
        Assert.Same(Sheet, new RemoveLane("staf", "staf").Apply(Sheet));
        var sheet = new RemoveLane("staf", "kasubag").Apply(Sheet);

        Assert.Equal(["kasubag", "sekretaris"], sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Equal(["kasubag", "kasubag", "sekretaris", "kasubag", "kasubag"], sheet.Steps.Select(step => step.Pelaksana));
    }

    [Fact]
    public void A_column_given_to_another_post_takes_its_steps_along()
    {
        var sheet = new ChangeLane("staf", new SopLane("bendahara", "Bendahara")).Apply(Sheet);

        Assert.Equal(["kasubag", "bendahara", "sekretaris"], sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Equal(["kasubag", "bendahara", "sekretaris", "bendahara", "kasubag"], sheet.Steps.Select(step => step.Pelaksana));
        Assert.Same(Sheet, new ChangeLane("staf", new SopLane("kasubag", "Kasubag")).Apply(Sheet));
    }

    [Fact]
    public void A_column_moves_to_its_new_place() =>
        Assert.Equal(["sekretaris", "kasubag", "staf"], new MoveLane("sekretaris", 0).Apply(Sheet).Lanes.Select(lane => lane.Pelaksana));

    [Fact]
    public void Another_offices_sheet_is_copied_under_own_columns_with_rows_and_arrows_of_its_own()
    {
        var said = Sheet with { Steps = [.. Sheet.Steps.Select(step => step with { SourceNote = "tanpa kolom", LinkedSopId = Guid.NewGuid() })] };
        var one = new SopLane("camat", "Camat");
        var copy = SheetCopy.Of(
            said,
            Sheet.Identity with { Unit = "Kecamatan Uji" },
            new Dictionary<string, SopLane> { ["kasubag"] = one, ["staf"] = new("staf", "Staf Kecamatan"), ["sekretaris"] = one },
            keepsLinks: false);

        Assert.Equal(["Camat", "Staf Kecamatan"], copy.Lanes.Select(lane => lane.Heading));
        Assert.Equal(["camat", "staf", "camat", "staf", "camat"], copy.Steps.Select(step => step.Pelaksana));
        Assert.Equal(Sheet.Arrows, copy.Arrows);
        Assert.Empty(copy.Steps.Select(step => step.Id).Intersect(Sheet.Steps.Select(step => step.Id)));
        Assert.All(copy.Steps, step => Assert.Equal((null, null), (step.SourceNote, step.LinkedSopId)));
        Assert.Equal("Kecamatan Uji", copy.Identity.Unit);
    }
}
