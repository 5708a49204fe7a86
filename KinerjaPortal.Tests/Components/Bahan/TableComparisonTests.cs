using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan.Asked.Comparison;

namespace KinerjaPortal.Tests.Components.Bahan;

public sealed class TableComparisonTests
{
    [Fact]
    public void A_row_that_is_put_in_between_leaves_the_others_as_they_were() =>
        Assert.Equal(
            [new ChangedCell("Ormas", 0, null, "Ormas"), new ChangedCell("Ormas", 1, null, "7"), new ChangedCell("Pemilu", 1, "80", "85")],
            TableComparison.Of([["Konflik", "1"], ["Pemilu", "80"]], [["Konflik", "1"], ["Ormas", "7"], ["Pemilu", "85"]]));

    [Fact]
    public void A_row_that_is_gone_is_told() =>
        Assert.Equal([new ChangedCell("Konflik", 0, "Konflik", null), new ChangedCell("Konflik", 1, "1", null)], TableComparison.Of([["Konflik", "1"], ["Ormas", "7"]], [["Ormas", "7"]]));

    [Fact]
    public void Where_rows_begin_alike_they_belong_together_by_position() =>
        Assert.Equal([new ChangedCell("2", 1, "2", "3")], TableComparison.Of([["A", "1"], ["A", "2"]], [["A", "1"], ["A", "3"]]));

    [Fact]
    public void An_empty_cell_is_no_change_from_one_that_is_not_there() =>
        Assert.Empty(TableComparison.Of([["A"]], [["A", ""]]));

    [Fact]
    public void A_file_with_another_name_and_the_same_content_is_the_same_file_renamed()
    {
        var compared = Assert.Single(FileComparison.Of([BahanStory.File("lama.pdf")], [BahanStory.File("baru.pdf")]));

        Assert.Equal((FileChange.Renamed, "lama.pdf", "baru.pdf"), (compared.Change, compared.Before!.Name, compared.Name));
    }
}
