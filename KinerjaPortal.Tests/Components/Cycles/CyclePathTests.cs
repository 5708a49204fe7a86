using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Flowcharts;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.Cycles;

public sealed class CyclePathTests : ShellBunitContext
{
    private readonly BerbekOffice _office = new();

    [Fact]
    public void Steps_passed_are_done_the_open_one_shows_its_holder_and_the_rest_is_left_out()
    {
        var path = Path(_office.At(4));

        Assert.Equal([StepState.Selesai, StepState.Selesai, StepState.Selesai, StepState.Berjalan], States(path, 1, 2, 3, 4));
        Assert.Equal(("SR", "Siti Rahma", false), (Step(path, 4).HolderInitials, Step(path, 4).HolderName, Step(path, 4).IsLate));
        Assert.False(path.Steps.ContainsKey(BerbekOffice.StepId(5)));
    }

    [Fact]
    public void A_tidak_marks_what_has_to_be_done_again_and_counts_the_way_back()
    {
        var path = Path(_office.At(8).Answer(FlowLabel.Tidak, "Perbaiki").At(8).Answer(FlowLabel.Tidak, "Sekali lagi"));

        Assert.Equal([StepState.Selesai, StepState.Berjalan, StepState.Dikembalikan], States(path, 6, 7, 8));
        Assert.Equal((3, 2), (Step(path, 7).Visits, Step(path, 8).Visits));
        Assert.Equal([new ReturnPath(BerbekOffice.StepId(8), BerbekOffice.StepId(7), 2)], path.Returns);
    }

    [Fact]
    public void What_was_taken_back_is_no_visit_and_no_way_back()
    {
        var path = Path(_office.At(8).Answer(FlowLabel.Tidak, "Salah tekan").Recall());
        Assert.Equal([StepState.Selesai, StepState.Berjalan], States(path, 7, 8));
        Assert.Equal((1, 1), (Step(path, 7).Visits, Step(path, 8).Visits));
        Assert.Empty(path.Returns);

        var onward = Path(new BerbekOffice().At(4).Recall());
        Assert.Equal(StepState.Berjalan, onward.Steps[BerbekOffice.StepId(3)].State);
        Assert.False(onward.Steps.ContainsKey(BerbekOffice.StepId(4)));
    }

    [Fact]
    public void After_a_move_the_way_so_far_is_drawn_on_the_new_sheet_and_the_visit_that_went_on_counts_once()
    {
        // The new sheet's rows have other ids, and row 3 is gone.
        var ids = BerbekOffice.Sop.Steps.ToDictionary(step => step.Id, _ => Guid.NewGuid());
        var sheet = BerbekOffice.Sop.Definition;
        var to = new SopVersion(Guid.CreateVersion7(), BerbekOffice.Sop.SopId, 2, SopVersionStatus.Published, sheet with
        {
            Steps = [.. sheet.Steps.Where((_, row) => row != 2).Select(step => step with { Id = ids[step.Id] })],
            Flows = [.. sheet.Flows.Select(flow => flow with { From = ids[flow.From], To = ids[flow.To] })],
        });

        var path = Path(_office.At(8).Answer(FlowLabel.Tidak, "Perbaiki").MoveTo(to, "SOP baru berlaku."));

        Assert.Equal(7, path.Steps.Count);
        Assert.All(path.Steps.Keys, id => Assert.True(to.Has(id)));
        Assert.Equal((StepState.Berjalan, 2), (path.Steps[ids[BerbekOffice.StepId(7)]].State, path.Steps[ids[BerbekOffice.StepId(7)]].Visits));
        Assert.Equal(StepState.Dikembalikan, path.Steps[ids[BerbekOffice.StepId(8)]].State);
        Assert.Equal([new ReturnPath(ids[BerbekOffice.StepId(8)], ids[BerbekOffice.StepId(7)], 1)], path.Returns);
    }

    [Fact]
    public void An_exceptional_return_marks_every_step_between()
    {
        var path = Path(_office.At(9).SendBack(5, "Bahan berubah"));

        Assert.Equal(
            [StepState.Selesai, StepState.Berjalan, StepState.Dikembalikan, StepState.Dikembalikan, StepState.Dikembalikan, StepState.Dikembalikan],
            States(path, 4, 5, 6, 7, 8, 9));
        Assert.Equal([new ReturnPath(BerbekOffice.StepId(9), BerbekOffice.StepId(5), 1)], path.Returns);
    }

    [Fact]
    public void What_was_done_again_is_done()
    {
        var path = Path(_office.At(8).Answer(FlowLabel.Tidak, "Perbaiki").At(9));

        Assert.Equal([StepState.Selesai, StepState.Selesai, StepState.Berjalan], States(path, 7, 8, 9));
    }

    [Fact]
    public void Nobody_works_on_a_cancelled_cycle()
    {
        var path = Path(_office.At(4).Cancel("Salah periode"));

        Assert.Equal([StepState.Selesai, StepState.Menunggu], States(path, 3, 4));
    }

    private static StepProgress Step(CyclePath path, int row) => path.Steps[BerbekOffice.StepId(row)];

    private static IEnumerable<StepState> States(CyclePath path, params int[] rows) => rows.Select(row => Step(path, row).State);

    private CyclePath Path(BerbekOffice office) =>
        CyclePath.Of(office.Cycle, office.SeenBy("kasubag").Sop, office.Office, office.Now, Services.GetRequiredService<OfficeTime>());
}
