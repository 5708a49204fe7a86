using System.Globalization;
using Bunit;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Tests.Domain.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts.Printing;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.Flowcharts;

public sealed class PrintedSheetTests : BunitContext
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public PrintedSheetTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("id-ID");
        Services.AddLocalization();
    }

    [Fact]
    public void Every_page_has_the_head_of_the_table_and_says_which_it_is()
    {
        var sheet = Print(Paper.A4);
        var pages = sheet.FindAll(".page");

        Assert.Equal(2, pages.Count);
        Assert.Equal(["Bagan alur, halaman 1 dari 2", "Bagan alur, halaman 2 dari 2"], sheet.FindAll(".page-title > :last-child").Select(title => title.TextContent));
        Assert.All(pages, page => Assert.Equal(5, page.QuerySelectorAll("th.lane").Length));
        Assert.Equal(SampleSheets.BerbekLppd.Steps.Select(step => step.Number), sheet.FindAll("tbody th").Select(number => number.TextContent.Trim()));
    }

    [Fact]
    public void An_arrow_to_another_page_is_a_pair_of_segilima_with_one_letter()
    {
        var letters = Print(Paper.A4).FindAll(".page").Select(page => page.QuerySelectorAll("[data-letter]").Select(segilima => segilima.TextContent.Trim()).Order().ToList()).ToList();

        Assert.NotEmpty(letters[0]);
        Assert.Equal(letters[0], letters[1]);
    }

    [Fact]
    public void Says_which_paper_it_is_for() => Assert.Equal("f4", Print(Paper.F4).Find(".printed").GetAttribute("data-paper"));

    [Fact]
    public void Leaves_the_names_of_its_symbols_to_the_sheet_on_the_screen()
    {
        var sheet = Print(Paper.A4);

        Assert.Empty(sheet.FindAll("[data-step]"));
        Assert.Empty(sheet.FindAll("button"));
        Assert.Equal(SampleSheets.BerbekLppd.Steps.Count, sheet.FindAll(".symbol").Count);
    }

    [Fact]
    public void A_keterangan_is_no_link_on_paper()
    {
        var berbek = SampleSheets.BerbekLppd;
        var sheet = Render<PrintedSheet>(parameters => parameters.Add(s => s.Definition, berbek with
        {
            Steps = [berbek.Steps[0] with { Keterangan = "SOP alur surat", LinkedSopId = Guid.CreateVersion7() }, .. berbek.Steps.Skip(1)],
        }));

        Assert.Empty(sheet.FindAll("a"));
        Assert.Equal("SOP alur surat", sheet.Find("tbody tr td:last-child").TextContent.Trim());
    }

    [Fact]
    public void A_cycle_prints_where_it_stands_and_how_often_it_was_sent_back()
    {
        var (current, before) = (SampleSheets.StepId(9), SampleSheets.StepId(2));

        var sheet = Render<PrintedSheet>(parameters => parameters
            .Add(s => s.Definition, SampleSheets.BerbekLppd)
            .Add(s => s.Progress, new Dictionary<Guid, StepProgress> { [current] = new(StepState.Berjalan, 2, "SR") })
            .Add(s => s.Returns, [new ReturnPath(SampleSheets.StepId(11), before, 3)]));

        Assert.Equal("SR", sheet.Find("[data-state=berjalan] text.initials").TextContent);
        Assert.Contains(sheet.FindAll(".returned text"), text => text.TextContent == "3×");
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _culture;
        base.Dispose(disposing);
    }

    private IRenderedComponent<PrintedSheet> Print(Paper paper) => Render<PrintedSheet>(parameters => parameters
        .Add(s => s.Definition, SampleSheets.BerbekLppd)
        .Add(s => s.Paper, paper));
}
