using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer;
using KinerjaPortal.Web.Features.Versions;
using KinerjaPortal.Web.Features.Versions.Comparison;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Tests.Components.Versions;

public sealed class ComparedRowTests : ShellBunitContext
{
    private static readonly SopDefinition Before = SmallSop.Version.Definition;
    private static readonly SopDefinition After = SmallSop.NextVersion.Definition;
    private static readonly SopComparison Comparison = SopComparison.Of(Before, After);

    [Fact]
    public void A_row_that_is_gone_stands_where_it_stood() =>
        Assert.Equal(
            [("1", "1"), ("2", "2"), ("3", "3"), ("4", null), (null, "4"), ("5", "5")],
            ComparedRow.Of(Before, Comparison).Select(row => (row.Before?.Number, row.After?.Number)));

    [Fact]
    public void Rows_gone_from_the_top_come_first()
    {
        var after = Before with { Steps = [.. Before.Steps.Skip(2)] };

        Assert.Equal(["1", "2", "3", "4", "5"], ComparedRow.Of(Before, SopComparison.Of(Before, after)).Select(row => row.Before!.Number));
    }

    [Fact]
    public void What_differs_is_struck_out_on_the_old_side_and_underlined_on_the_new()
    {
        var row = ComparedRow.Of(Before, Comparison)[2];

        Assert.Equal(["Sekretaris", "1 Hari", "ke 4 (Ya), ke 2 (Tidak)"], Side(row, Before, isOld: true).FindAll("del").Select(cell => cell.TextContent));
        Assert.Equal(["Kasubag", "2 Hari", "ke 4 (Ya), ke 2 (Tidak)"], Side(row, After, isOld: false).FindAll("ins").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Every_change_has_its_sentence()
    {
        var words = Words(Before, After);

        Assert.Equal(
            [
                "Langkah 3, Mengoreksi konsep: pelaksana berubah dari \"Sekretaris\" menjadi \"Kasubag\"",
                "Langkah 3, Mengoreksi konsep: waktu berubah dari \"1 Hari\" menjadi \"2 Hari\"",
                "Langkah 4 baru: Membahas dalam rapat (Sekretaris)",
                "Langkah 4 dihapus: Menggandakan",
                "Panah baru dari langkah 3 ke langkah 4 (Ya)",
                "Panah baru dari langkah 4 ke langkah 5 (tanpa label)",
                "Panah dari langkah 3 ke langkah 4 dihapus (Ya)",
                "Panah dari langkah 4 ke langkah 5 dihapus (tanpa label)",
            ],
            Comparison.Changes.Select(words.Sentence));
    }

    /// <summary>A sentence that is missing would show its key.</summary>
    [Fact]
    public void No_kind_of_change_and_no_field_is_without_words()
    {
        var (lane, step) = (Before.Lanes[0], Before.Steps[1]);
        SopChange[] changes =
        [
            .. Enum.GetValues<IdentityField>().SelectMany(field => new SopChange[]
            {
                new SopChange.IdentityChanged(field, "a", null), new SopChange.IdentityChanged(field, null, "b"),
                new SopChange.IdentityLineAdded(field, "a"), new SopChange.IdentityLineRemoved(field, "a"), new SopChange.IdentityLinesSorted(field),
            }),
            .. Enum.GetValues<StepCell>().Select(cell => new SopChange.CellChanged(step, step, cell)),
            new SopChange.LaneAdded(lane), new SopChange.LaneRemoved(lane), new SopChange.LaneRenamed(lane, lane),
            new SopChange.LaneKindChanged(lane, lane), new SopChange.LaneKindChanged(lane, lane with { IsExternal = true }),
            new SopChange.LaneSorted(lane, lane), new SopChange.LaneSorted(lane, null),
            new SopChange.StepMoved(step, step), new SopChange.StepMoved(step, null),
            new SopChange.FlowRelabelled(step, step, FlowLabel.Ya, FlowLabel.Tidak),
        ];
        var words = Words(Before, Before);

        Assert.All(changes, change => Assert.Matches(@"[ :]", words.Sentence(change)));
    }

    [Fact]
    public void An_action_is_called_what_the_designer_calls_it()
    {
        var was = Before.Steps[1];

        Assert.EndsWith(
            "tindakan berubah dari \"Umum\" menjadi \"Membuat format\"",
            Words(Before, Before).Sentence(new SopChange.CellChanged(was, was with { Action = StepAction.BuatFormat }, StepCell.Action)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_makes_a_file_compulsory_is_told_with_what_it_brings()
    {
        var after = Before with { Steps = [.. Before.Steps.Select((step, row) => row == 1 ? step with { Action = StepAction.Susun } : step)] };

        Assert.Equal(
            [
                "Langkah 2, Menyusun konsep: tindakan berubah dari \"Umum\" menjadi \"Menyusun dokumen\"",
                "Langkah 2, Menyusun konsep: syarat sebelum selesai berubah dari \"Sesuai tindakan (tidak wajib ada berkas)\" menjadi \"Sesuai tindakan (wajib ada berkas hasil)\"",
            ],
            SopComparison.Of(Before, after).Changes.Select(Words(Before, after).Sentence));
    }

    private ChangeWords Words(SopDefinition before, SopDefinition after) =>
        new(Services.GetRequiredService<IStringLocalizer<VersionsText>>(), Services.GetRequiredService<IStringLocalizer<DesignerText>>(), before, after);

    private IRenderedComponent<ComparedSide> Side(ComparedRow row, SopDefinition sheet, bool isOld) =>
        Render<ComparedSide>(parameters => parameters
            .Add(side => side.Row, row).Add(side => side.Sheet, sheet).Add(side => side.Words, Words(Before, After)).Add(side => side.IsOld, isOld));
}
