using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

/// <summary>What must be true of every sheet on paper, said as assertions on one.</summary>
internal sealed class DrawnPages(SopDefinition definition, PagedDrawing drawing)
{
    private readonly Dictionary<Guid, int> _pageOf = drawing.Pages
        .SelectMany((page, number) => Enumerable.Range(page.FirstRow, page.Drawing.Rows.Count).Select(row => (definition.Steps[row].Id, number)))
        .ToDictionary(entry => entry.Id, entry => entry.number);

    public static DrawnPages Of(SopDefinition definition, Paper paper, params ReturnPath[] returns) =>
        new(definition, PageLayout.Draw(definition, paper, returns));

    public void AreRight()
    {
        HaveEveryRowOnce();
        ComeOntoThePaper();
        HaveLanesOfOneWidth();
        ReplaceEveryCrossingArrowByOnePair();
        KeepTheirSegilimaClear();
        foreach (var page in drawing.Pages)
        {
            var rows = PageOf(page);
            var sheet = new DrawnSheet(rows, page.Drawing);
            sheet.HasEveryArrow();
            sheet.HasEverySymbolInItsCell();
            sheet.RunsOnlyAcrossAndDown();
            sheet.MeetsTheEdgesOfItsSymbols();
            sheet.CrossesNoSymbol();
            sheet.HasNoLinesAgainstEachOther();
            sheet.SharesLinesOnlyWhereArrowsJoin();
        }
    }

    public void HaveEveryRowOnce()
    {
        Assert.Equal(
            Enumerable.Range(0, definition.Steps.Count),
            drawing.Pages.SelectMany(page => Enumerable.Range(page.FirstRow, page.Drawing.Rows.Count)));
        Assert.All(drawing.Pages, page => Assert.NotEmpty(page.Drawing.Rows));
    }

    public void ComeOntoThePaper()
    {
        foreach (var page in drawing.Pages)
        {
            Assert.True(drawing.TableWidth * page.Zoom <= drawing.Paper.PrintableWidth);
            Assert.True((drawing.HeadHeight + page.Drawing.Height) * page.Zoom <= drawing.Paper.PrintableHeight);
            Assert.Equal(page.Drawing.Height, page.Drawing.Rows.Sum(row => row.Height));
        }

        // Only a row that has its page to itself may be made smaller than the others.
        Assert.Single(drawing.Pages.Where(page => page.Drawing.Rows.Count > 1).Select(page => page.Zoom).Append(drawing.Pages.Max(page => page.Zoom)).Distinct());
    }

    public void HaveLanesOfOneWidth() =>
        Assert.All(drawing.Pages, page => Assert.Equal(drawing.Pages[0].Drawing.Lanes, page.Drawing.Lanes));

    public void ReplaceEveryCrossingArrowByOnePair()
    {
        var expected = definition.Flows
            .Where(flow => _pageOf.TryGetValue(flow.From, out var from) && _pageOf.TryGetValue(flow.To, out var to) && from != to)
            .Select(flow => (flow.From, flow.To, flow.Label));
        var ends = drawing.Pages.SelectMany((page, number) => page.Segilima.Select(segilima => (Page: number, Segilima: segilima))).ToList();
        var pairs = ends.GroupBy(end => end.Segilima.Letter).ToList();
        foreach (var pair in pairs)
        {
            var leaving = Assert.Single(pair, end => end.Segilima.Leaves);
            var arriving = Assert.Single(pair, end => !end.Segilima.Leaves);
            var (one, other) = (leaving.Segilima.Line, arriving.Segilima.Line);
            Assert.Equal((one.From, one.To, one.Label), (other.From, other.To, other.Label));
            Assert.Equal(_pageOf[one.From], leaving.Page);
            Assert.Equal(_pageOf[one.To], arriving.Page);
        }

        Assert.Equal(
            expected.Order(),
            pairs.Select(pair => pair.First().Segilima.Line).Where(line => !line.IsException).Select(line => (line.From, line.To, line.Label)).Order());
    }

    public void KeepTheirSegilimaClear()
    {
        foreach (var page in drawing.Pages)
        {
            foreach (var (index, segilima) in page.Segilima.Index())
            {
                var symbol = page.Drawing.Symbols.Single(symbol => symbol.StepId == (segilima.Leaves ? segilima.Line.From : segilima.Line.To));
                var lane = page.Drawing.Lanes[symbol.Lane];
                var row = page.Drawing.Rows[symbol.Row];
                var box = segilima.Box;
                Assert.True(box.X > lane.X && box.Right < lane.X + lane.Width, $"{segilima} leaves its lane");
                Assert.True(box.Y >= row.Top && box.Bottom <= row.Top + row.Height, $"{segilima} leaves its row");
                Assert.DoesNotContain(page.Drawing.Symbols, other => other.Box.Meets(box));
                Assert.DoesNotContain(page.Segilima.Take(index), other => other.Box.Meets(box));
                Assert.DoesNotContain(page.Drawing.Connectors, connector => Pieces(connector).Any(piece => box.Meets(piece.From, piece.To)));
                Assert.DoesNotContain(page.Segilima, other => Pieces(other.Line).Any(piece => box.Meets(piece.From, piece.To)));
                Assert.DoesNotContain(page.Drawing.Symbols, other => Pieces(segilima.Line).Any(piece => other.Box.Meets(piece.From, piece.To)));
                Assert.All(segilima.Line.Points, point => Assert.True(point.Y >= row.Top && point.Y <= row.Top + row.Height));
            }
        }
    }

    public void HaveTheirWordsInFreeSpace()
    {
        foreach (var page in drawing.Pages)
        {
            DrawnConnector[] lines = [.. page.Drawing.Connectors, .. page.Segilima.Where(segilima => segilima.Leaves).Select(segilima => segilima.Line)];
            Box[] words = [.. lines.SelectMany(line => new[] { line.LabelBox, line.ReturnsBox }).OfType<Box>()];
            Assert.All(lines, line => Assert.Equal(line.Label != FlowLabel.None, line.LabelBox is not null));
            foreach (var (index, box) in words.Index())
            {
                Assert.DoesNotContain(page.Drawing.Symbols, symbol => symbol.Box.Meets(box));
                Assert.DoesNotContain(page.Segilima, segilima => segilima.Box.Meets(box));
                Assert.DoesNotContain(words.Take(index), box.Meets);
                Assert.DoesNotContain(lines.SelectMany(Pieces), piece => box.Meets(piece.From, piece.To));
            }
        }
    }

    /// <summary>No two arrows of a decision share a side, whether they stay on the page or leave it.</summary>
    public void GiveEachArrowOfADecisionItsOwnSide()
    {
        foreach (var page in drawing.Pages)
        {
            var starts = page.Drawing.Connectors.Concat(page.Segilima.Where(segilima => segilima.Leaves).Select(segilima => segilima.Line));
            Assert.All(starts.GroupBy(line => line.From), lines => Assert.Equal(lines.Count(), lines.Select(line => line.Points[0]).Distinct().Count()));
        }
    }

    private static IEnumerable<(Point From, Point To)> Pieces(DrawnConnector connector) => connector.Points.Zip(connector.Points.Skip(1));

    private SopDefinition PageOf(SheetPage page) =>
        definition with { Steps = [.. definition.Steps.Skip(page.FirstRow).Take(page.Drawing.Rows.Count)] };
}
