using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.SopLibrary;
using static KinerjaPortal.Domain.Sops.WaktuUnit;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

public sealed class PageLayoutTests
{
    [Fact]
    public void All_sixteen_SOPs_come_right_onto_either_paper()
    {
        foreach (var sop in SopLibraryReader.ReadAll().Sops)
        {
            foreach (var paper in Paper.All)
            {
                var pages = DrawnPages.Of(sop.Definition, paper);
                pages.AreRight();
                pages.HaveTheirWordsInFreeSpace();
                pages.GiveEachArrowOfADecisionItsOwnSide();
            }
        }
    }

    [Fact]
    public void A_row_higher_than_the_paper_has_a_page_of_its_own_and_is_made_to_fit()
    {
        var definition = SampleSheets.BerbekLppd;
        var steps = definition.Steps.ToArray();
        steps[4] = steps[4] with { Activity = string.Join(' ', Enumerable.Repeat("mengukur kinerja", 400)) };
        var sheet = definition with { Steps = steps };

        var page = PageLayout.Draw(sheet, Paper.A4).Pages.Single(page => page.FirstRow == 4);

        Assert.Single(page.Drawing.Rows);
        DrawnPages.Of(sheet, Paper.A4).AreRight();
    }

    [Fact]
    public void A_wider_paper_takes_more_or_shows_it_larger()
    {
        var (a4, f4) = (PageLayout.Draw(SampleSheets.BerbekLppd, Paper.A4), PageLayout.Draw(SampleSheets.BerbekLppd, Paper.F4));

        Assert.True(f4.Pages[0].Zoom > a4.Pages[0].Zoom || f4.Pages.Count <= a4.Pages.Count);
    }

    [Fact]
    public void What_leaves_the_page_leaves_downward_to_a_segilima_under_its_symbol()
    {
        var page = TwoPages().Pages[0];
        var leaving = Assert.Single(page.Segilima);
        var symbol = page.Drawing.Symbols[^1].Box;

        Assert.True(leaving.Leaves);
        Assert.Equal(symbol.Centre.X, leaving.Box.Centre.X);
        Assert.True(leaving.Box.Y > symbol.Bottom);
    }

    [Fact]
    public void What_comes_from_another_page_comes_down_from_a_segilima_over_its_symbol()
    {
        var page = TwoPages().Pages[1];
        var arriving = Assert.Single(page.Segilima, segilima => !segilima.Leaves);
        var symbol = page.Drawing.Symbols[0].Box;

        Assert.Equal(symbol.Centre.X, arriving.Box.Centre.X);
        Assert.True(arriving.Box.Bottom < symbol.Y);
        Assert.Equal(new Point(symbol.Centre.X, symbol.Y), arriving.Line.Points[^1]);
    }

    [Fact]
    public void A_sheet_without_rows_has_no_page() =>
        Assert.Empty(PageLayout.Draw(SampleSheets.Definition("Kosong", [], [], []), Paper.A4).Pages);

    private static PagedDrawing TwoPages() => PageLayout.Draw(
        SampleSheets.Definition(
            "Lembar",
            [new("a", "Camat"), new("b", "Sekretaris")],
            [.. Enumerable.Range(0, 16).Select(row => SampleSheets.Row(row, $"{row + 1}", "Menyusun", "a", StepSymbol.Process, "Draf", new(1, Hari), "Draf"))],
            [.. Enumerable.Range(0, 15).Select(row => SampleSheets.Flow(row, row + 1))]),
        Paper.A4);
}
