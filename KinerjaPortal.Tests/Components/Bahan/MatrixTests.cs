using Bunit;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan.Asked.Matrix;
using static KinerjaPortal.Tests.Components.Bahan.SampleBahan;

namespace KinerjaPortal.Tests.Components.Bahan;

public sealed class MatrixTests : AskedContext
{
    [Fact]
    public void Posts_stand_in_the_offices_order_and_the_same_title_is_one_column()
    {
        var flow = Asked(Request("Realisasi", post: Ormas), Request("Foto"), Request("realisasi"));

        var matrix = MatrixOf(SeenBy(Kasubag, flow));

        Assert.Equal(["Realisasi", "Foto"], matrix.Columns);
        Assert.Equal([Politik, Ormas], matrix.Rows.Select(row => row.Post));
        Assert.Null(matrix.Rows[1].Cells[1]);
    }

    [Fact]
    public void What_one_post_is_asked_twice_lies_side_by_side()
    {
        var matrix = MatrixOf(SeenBy(Kasubag, Asked(Request("Foto"), Request("Foto"))));

        Assert.Equal(["Foto", "Foto"], matrix.Columns);
        Assert.Equal(2, matrix.Rows.Single().Asked);
    }

    [Fact]
    public void Each_cell_says_where_it_stands_in_a_word()
    {
        var flow = Asked(
            Request("Belum"), Request("Terlambat", due: -3), Request("Diunggah"), Request("Dikembalikan"), Request("Diterima"), Request("Lain", post: Ormas));
        var items = flow.Cycle.Bahan.Items;
        flow.HandedIn(items[2].Id).HandedIn(items[3].Id).Returned("Belum lengkap.", items[3].Id).HandedIn(items[4].Id).Accepted(items[4].Id);

        var table = Draw(flow);

        Assert.Equal(
            ["belum", "terlambat", "diunggah", "dikembalikan", "diterima", "belum"],
            table.FindAll(".cell").Select(cell => cell.GetAttribute("data-state")));
        Assert.Equal("Terlambat 2 jam 30 menit kerja", Word(table, 1));
        Assert.Contains("Sulastri", table.FindAll(".cell")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal(["1 dari 5", "0 dari 1"], table.FindAll("td.matrix-total").Select(total => total.TextContent.Trim()));
        Assert.Equal(6, table.FindAll("td[data-none]").Count);
    }

    [Fact]
    public void Only_a_cell_that_changes_before_the_readers_eyes_is_outlined()
    {
        var flow = Asked(Request("Realisasi"), Request("Foto"));
        var table = Draw(flow);
        Assert.Empty(table.FindAll(".cell-changed"));

        flow.HandedIn();
        var situation = SeenBy(Kasubag, flow);
        table.Render(parameters => parameters.Add(t => t.Situation, situation).Add(t => t.Matrix, MatrixOf(situation)));

        Assert.Equal("Foto", Assert.Single(table.FindAll(".cell:has(.cell-changed) .cell-title")).TextContent);
    }

    [Fact]
    public void The_table_keeps_its_roles_when_it_is_drawn_as_a_list()
    {
        var table = Draw(Asked(Request("Realisasi")));

        Assert.Equal("table", table.Find("table").GetAttribute("role"));
        Assert.Equal("Kabid Politik", table.Find("[role=rowheader]").FirstChild!.TextContent.Trim());
        Assert.Equal(["Jabatan", "Realisasi", "Diterima"], table.FindAll("[role=columnheader]").Select(head => head.TextContent.Trim()));
    }

    private static string Word(IRenderedComponent<MatrixTable> table, int cell) =>
        table.FindAll(".cell")[cell].QuerySelector(".cell-state")!.TextContent.Trim();

    private IRenderedComponent<MatrixTable> Draw(CycleFlow flow)
    {
        var situation = SeenBy(Kasubag, flow);
        return Render<MatrixTable>(parameters => parameters
            .Add(table => table.Situation, situation)
            .Add(table => table.Matrix, MatrixOf(situation))
            .Add(table => table.Caption, "Bahan"));
    }
}
