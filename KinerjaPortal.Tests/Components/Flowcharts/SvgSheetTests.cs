using System.Globalization;
using System.Xml.Linq;
using Bunit;
using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Domain.Flowcharts;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts.Drawing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Tests.Components.Flowcharts;

public sealed class SvgSheetTests : BunitContext
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly SvgSheet _sheet;

    public SvgSheetTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("id-ID");
        Services.AddLocalization();
        _sheet = new SvgSheet(Services.GetRequiredService<IStringLocalizer<FlowchartText>>());
    }

    [Fact]
    public void All_sixteen_SOPs_are_pictures_with_every_symbol_every_arrow_and_every_word()
    {
        foreach (var sop in SopLibraryReader.ReadAll().Sops)
        {
            var picture = XDocument.Parse(_sheet.Write(sop.Definition));

            Assert.Equal(sop.Definition.Steps.Count, Groups(picture, "symbol").Count);
            Assert.Equal(sop.Definition.Flows.Count, Groups(picture, "connector").Count);
            Assert.Equal(
                sop.Definition.Steps.Select(step => string.Concat(Cells(step)).Replace(" ", "", StringComparison.Ordinal)),
                Groups(picture, "row").Select(row => string.Concat(row.Elements(Ns + "text").Select(line => line.Value)).Replace(" ", "", StringComparison.Ordinal)));
            Assert.All(sop.Definition.Lanes, lane => Assert.Contains(lane.Heading.Split(' ')[0], picture.Root!.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_picture_fetches_nothing_and_runs_nothing()
    {
        var picture = XDocument.Parse(_sheet.Write(SampleSheets.BerbekLppd));

        Assert.All(picture.Descendants(), element => Assert.Contains(
            element.Name.LocalName, (string[])["svg", "g", "title", "text", "rect", "path", "polygon", "circle"]));
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName is "href" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
            || attribute.Value.Contains("url(", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_typed_or_pasted_into_a_cell_stays_text()
    {
        var definition = SampleSheets.BerbekLppd;
        var steps = definition.Steps.ToArray();
        steps[0] = steps[0] with { Activity = "<script>alert(1)</script> & \u0001\uD83D\uDCC4 \uD83D" };

        var picture = XDocument.Parse(_sheet.Write(definition with { Steps = steps }));

        Assert.Contains("<script>alert(1)</script> & 📄", Groups(picture, "row")[0].Value, StringComparison.Ordinal);
        Assert.Empty(picture.Descendants(Ns + "script"));
    }

    [Fact]
    public void Every_sheet_is_a_well_formed_picture() => Check.QuickThrowOnFailure(
        Prop.ForAll(SopGraphs.Valid(), definition =>
        {
            var picture = XDocument.Parse(_sheet.Write(definition));
            Assert.Equal(definition.Flows.Count, Groups(picture, "connector").Count);
        }));

    [Fact]
    public void A_draft_without_rows_is_a_picture_of_its_head() =>
        Assert.Equal("svg", XDocument.Parse(_sheet.Write(SampleSheets.Definition("Kosong", [], [], []))).Root!.Name.LocalName);

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _culture;
        base.Dispose(disposing);
    }

    private static List<XElement> Groups(XDocument picture, string name) =>
        [.. picture.Descendants(Ns + "g").Where(group => group.Attribute("class")?.Value == name)];

    private static string[] Cells(SopStep step) =>
    [
        step.Number, step.Activity, step.MutuBaku.Kelengkapan, step.MutuBaku.Waktu.ToString(), step.MutuBaku.Output, step.Keterangan ?? "",
    ];
}
