using KinerjaPortal.Web.Features.SignOffs.Approval.Comparison;

namespace KinerjaPortal.Tests.Components.SignOffs;

public sealed class LineComparisonTests
{
    [Fact]
    public void The_same_text_has_no_changes() => Assert.Empty(LineComparison.Of(["Bab I", "Bab II"], ["Bab I", "Bab II"]));

    [Fact]
    public void A_line_that_was_mended_is_gone_as_it_was_and_new_as_it_is() =>
        Assert.Equal(
            [new ChangedLine(Added: false, "Target 90"), new ChangedLine(Added: true, "Target 95")],
            LineComparison.Of(["Bab I", "Target 90", "Penutup"], ["Bab I", "Target 95", "Penutup"]));

    [Fact]
    public void A_line_put_in_between_leaves_those_below_it_as_they_were() =>
        Assert.Equal([new ChangedLine(Added: true, "b")], LineComparison.Of(["a", "c", "d"], ["a", "b", "c", "d"]));

    [Fact]
    public void Texts_too_long_to_be_lined_up_are_compared_all_the_same()
    {
        string[] before = [.. Enumerable.Range(0, 3000).Select(i => $"lama {i}"), "tetap"];
        string[] after = ["tetap", .. Enumerable.Range(0, 3000).Select(i => $"baru {i}")];

        var changes = LineComparison.Of(before, after);

        Assert.Equal(6000, changes.Count);
        Assert.DoesNotContain(changes, change => change.Text == "tetap");
    }
}
