using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

/// <summary>
/// How the sixteen SOPs of the library are drawn, corner by corner. A change here changes what offices see on the screen and
/// have on paper: look at the sheets that changed, on the page and printed on A4 and F4, and rename the received file only
/// when every one of them is at least as easy to read as it was.
/// </summary>
public sealed class LibraryDrawingsTests
{
    public static TheoryData<string> Slugs => [.. SopLibraryReader.ReadAll().Sops.Select(sop => sop.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Are_drawn_as_they_were_when_somebody_looked(string slug)
    {
        var definition = SopLibraryReader.ReadAll().Sops.Single(sop => sop.Slug == slug).Definition;
        await Snapshot.VerifyAsync(Describe(definition), Path.Combine("Drawings", slug));
    }

    private static string Describe(SopDefinition definition)
    {
        var drawing = SwimlaneLayout.Draw(definition, SheetMetrics.Desk);
        var text = new StringBuilder();
        Line($"sheet {drawing.Width} x {drawing.Height}");
        foreach (var lane in drawing.Lanes)
        {
            Line($"lane {lane.Pelaksana} {lane.X}+{lane.Width}");
        }

        foreach (var (row, symbol) in drawing.Symbols.Index())
        {
            var height = drawing.Rows[row];
            Line($"row {row + 1} ({definition.Steps[row].Number}) {height.Top}+{height.Height} {symbol.Symbol} in {drawing.Lanes[symbol.Lane].Pelaksana} {Corner(symbol.Box)}");
        }

        drawing.Connectors.ToList().ForEach(Arrow);
        foreach (var paper in Paper.All)
        {
            foreach (var (number, page) in PageLayout.Draw(definition, paper).Pages.Index())
            {
                Line($"{paper.Name} page {number + 1}: rows {page.FirstRow + 1} to {page.FirstRow + page.Drawing.Rows.Count}, {page.Drawing.Width} x {page.Drawing.Height} at {page.Zoom:0.###}");
                foreach (var segilima in page.Segilima)
                {
                    Line($"segilima {segilima.Letter} {(segilima.Leaves ? "leaves" : "arrives")} {Corner(segilima.Box)}");
                    Arrow(segilima.Line);
                }
            }
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void Arrow(DrawnConnector connector)
        {
            var label = connector.LabelBox is { } box ? FormattableString.Invariant($" {connector.Label} at {Corner(box)}") : "";
            Line($"  {RowOf(connector.From)} -> {RowOf(connector.To)}:{string.Concat(connector.Points.Select(point => FormattableString.Invariant($" {point.X:0.#},{point.Y:0.#}")))}{label}");
        }

        int RowOf(Guid step) => definition.Steps.Select(other => other.Id).ToList().IndexOf(step) + 1;
    }

    private static string Corner(Box box) => FormattableString.Invariant($"{box.X:0.#},{box.Y:0.#}");
}
