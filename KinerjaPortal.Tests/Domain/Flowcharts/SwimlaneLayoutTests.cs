using System.Diagnostics;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

public sealed class SwimlaneLayoutTests
{
    private static readonly SopLane[] ThreeLanes = [new("a", "Camat"), new("b", "Sekretaris"), new("c", "Kasubag")];

    [Fact]
    public void The_sources_are_drawn_right()
    {
        foreach (var definition in new[] { SampleSheets.BerbekLppd, SampleSheets.MusiRawasRenja })
        {
            var sheet = DrawnSheet.Of(definition);
            sheet.IsRight();
            sheet.HasItsWordsInFreeSpace();
        }
    }

    [Fact]
    public void A_step_leads_straight_down_to_the_next_in_its_lane()
    {
        var connector = Only(Draw("aa", SampleSheets.Flow(0, 1)));

        Assert.Equal(2, connector.Points.Count);
        Assert.Equal(connector.Points[0].X, connector.Points[1].X);
    }

    [Fact]
    public void A_step_leads_to_another_lane_with_one_bend_and_in_at_the_top()
    {
        var drawing = Draw("ac", SampleSheets.Flow(0, 1));
        var connector = Only(drawing);

        Assert.Equal(3, connector.Points.Count);
        Assert.Equal(drawing.Symbols[1].Box.Y, connector.Points[^1].Y);
    }

    [Fact]
    public void A_way_back_to_the_row_above_in_its_lane_goes_round_by_a_channel()
    {
        var drawing = Draw("aa", SampleSheets.Flow(0, 1), SampleSheets.Flow(1, 0, FlowLabel.Tidak));
        var back = drawing.Connectors[1];

        Assert.Equal(4, back.Points.Count);
        Assert.NotEqual(drawing.Symbols[0].Box.Centre.X, back.Points[1].X);
    }

    [Fact]
    public void An_arrow_from_a_step_to_itself_leaves_by_the_side_and_comes_in_at_the_top()
    {
        var drawing = Draw("a", SampleSheets.Flow(0, 0));
        var loop = Only(drawing);

        Assert.Equal(drawing.Symbols[0].Box.Centre.Y, loop.Points[0].Y);
        Assert.Equal(drawing.Symbols[0].Box.Y, loop.Points[^1].Y);
    }

    [Fact]
    public void A_way_back_that_was_taken_lies_on_its_arrow_with_its_count()
    {
        var path = new ReturnPath(SampleSheets.StepId(8), SampleSheets.StepId(7), 2);

        var drawing = SwimlaneLayout.Draw(SampleSheets.BerbekLppd, SheetMetrics.Desk, [path]);

        Assert.Equal(SampleSheets.BerbekLppd.Flows.Count, drawing.Connectors.Count);
        Assert.Equal(2, Assert.Single(drawing.Connectors, connector => connector.Returns > 0).Returns);
    }

    [Fact]
    public void A_send_back_without_an_arrow_is_added_and_moves_no_other_way()
    {
        var plain = SwimlaneLayout.Draw(SampleSheets.BerbekLppd, SheetMetrics.Desk);
        var path = new ReturnPath(SampleSheets.StepId(10), SampleSheets.StepId(2), 1);

        var drawing = SwimlaneLayout.Draw(SampleSheets.BerbekLppd, SheetMetrics.Desk, [path]);

        var added = drawing.Connectors[^1];
        Assert.True(added.IsException);
        Assert.NotNull(added.ReturnsAt);
        Assert.Equal(plain.Connectors.Select(connector => connector.Points.Count), drawing.Connectors.SkipLast(1).Select(connector => connector.Points.Count));
    }

    [Fact]
    public void A_step_of_a_post_that_is_no_lane_has_a_row_and_no_symbol()
    {
        var drawing = Draw("ax", SampleSheets.Flow(0, 1));

        Assert.Equal(2, drawing.Rows.Count);
        Assert.Single(drawing.Symbols);
        Assert.Empty(drawing.Connectors);
    }

    [Fact]
    public void A_sheet_without_lanes_or_rows_is_an_empty_drawing()
    {
        var drawing = SwimlaneLayout.Draw(SampleSheets.Definition("Kosong", [], [], []), SheetMetrics.Desk);

        Assert.Equal((0, 0), (drawing.Width, drawing.Height));
    }

    [Fact]
    public void A_row_is_as_high_as_its_longest_cell()
    {
        var shortRow = Draw("a").Rows[0].Height;
        var definition = SampleSheets.BerbekLppd;

        var rows = SwimlaneLayout.Draw(definition, SheetMetrics.Desk).Rows;
        var withoutMutuBaku = SwimlaneLayout.Draw(definition, SheetMetrics.Desk with { KelengkapanWidth = 30, ShowsMutuBaku = false }).Rows;

        Assert.Equal(SheetMetrics.Desk.MinRowHeight, shortRow);
        Assert.True(rows[9].Height > rows[0].Height);
        Assert.Equal(rows[9].Height, withoutMutuBaku[9].Height);
    }

    [Fact]
    public void Sixty_steps_are_laid_out_within_a_frame_of_the_screen()
    {
        var random = new Random(1);
        var lanes = new string([.. Enumerable.Range(0, 60).Select(_ => "abc"[random.Next(3)])]);
        var flows = Enumerable.Range(0, 59).Select(row => SampleSheets.Flow(row, row + 1))
            .Concat(Enumerable.Range(1, 29).Select(row => SampleSheets.Flow(row * 2, random.Next(60), FlowLabel.Tidak))).ToArray();
        var definition = Definition(lanes, flows);
        for (var i = 0; i < 50; i++)
        {
            SwimlaneLayout.Draw(definition, SheetMetrics.Desk);
        }

        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            SwimlaneLayout.Draw(definition, SheetMetrics.Desk);
            return Stopwatch.GetElapsedTime(started);
        });

        // 1.5 ms where it is compiled for release; the tests run without optimisation, beside each other.
        Assert.True(best < TimeSpan.FromMilliseconds(16), $"took {best.TotalMilliseconds} ms");
    }

    private static DrawnConnector Only(SwimlaneDrawing drawing) => Assert.Single(drawing.Connectors);

    private static SwimlaneDrawing Draw(string lanes, params SopFlow[] flows) => SwimlaneLayout.Draw(Definition(lanes, flows), SheetMetrics.Desk);

    private static SopDefinition Definition(string lanes, SopFlow[] flows) => SampleSheets.Definition(
        "Lembar",
        ThreeLanes,
        [.. lanes.Select((lane, row) => SampleSheets.Row(row, $"{row + 1}", "Menyusun", $"{lane}", StepSymbol.Process, "Draf", new(1, WaktuUnit.Hari), "Draf"))],
        flows);
}
