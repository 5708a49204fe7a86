using Bunit;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Sops.Catalogue;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Sops;

public sealed class CatalogueTableTests : ShellBunitContext
{
    private static readonly Guid s_own = SopSamples.Renja.Office.Opd.Id;

    public CatalogueTableTests() => Render<MudPopoverProvider>();

    [Fact]
    public void A_row_tells_document_title_office_and_figures_and_leads_to_the_sop()
    {
        var table = Table(SopSamples.Renja);

        Assert.Equal($"/sop/{SopSamples.Renja.Sop.Id}", table.Find("a.kp-row-link").GetAttribute("href"));
        Assert.Equal("Penyusunan Renja", table.Find("a.kp-row-link").TextContent);
        Assert.Equal(["RENJA", "7", "5 hari 2 jam 5 menit kerja", "1"], ((int[])[0, 3, 4, 5]).Select(column => Cells(table)[column]));
        Assert.Contains("7 pelaksana disimpulkan · 4 catatan sumber", Cells(table)[1], StringComparison.Ordinal);
        Assert.Contains("OPD Anda", Cells(table)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_inferred_executors_where_the_source_gives_them_all() =>
        Assert.DoesNotContain("disimpulkan", Table(SopSamples.Of("satpolpp-balangan-lakip")).Markup, StringComparison.Ordinal);

    [Fact]
    public void Offers_a_new_cycle_only_where_it_may_be_started()
    {
        Assert.Empty(Table(SopSamples.BerbekLkjip).FindAll("[data-testid=sop-mulai-siklus]"));
        Assert.Equal($"/siklus/baru?sop={SopSamples.Renja.Sop.Id}", Table(SopSamples.Renja).Find("[data-testid=sop-mulai-siklus]").GetAttribute("href"));
    }

    [Fact]
    public void Shows_the_step_for_which_it_was_found()
    {
        var step = SopSamples.Renja.Version.Steps[1];

        var table = Render<CatalogueTable>(p => p.Add(t => t.Entries, [SopSamples.Renja]).Add(t => t.Filter, new CatalogueFilter(step.Activity)));

        Assert.Equal($"Langkah 9: {step.Activity}", table.Find("[data-found]").TextContent.Trim());
    }

    [Fact]
    public void Stands_in_the_order_given_until_a_column_is_pressed_and_then_by_that()
    {
        var table = Table([.. CatalogueOrder.Of(SopSamples.All, s_own)]);
        Assert.Equal("kesbangpol-mura", OfficeOf(table.Find("a.kp-row-link")));

        // The fifth: what the rows' time comes to, the longest last.
        table.FindAll("th .sort-direction-icon")[4].Click();

        var times = table.FindAll("a.kp-row-link").Select(link => SopSamples.Of(link.GetAttribute("data-sop")!).AllowedTime.InOrder).ToList();
        Assert.Equal(times.Order(), times);
        Assert.NotEqual(times[0], times[^1]);
    }

    private static string OfficeOf(AngleSharp.Dom.IElement link) => SopSamples.Of(link.GetAttribute("data-sop")!).Office.Opd.Code;

    private static IReadOnlyList<string> Cells(IRenderedComponent<CatalogueTable> table) => [.. table.FindAll("tbody td").Select(cell => cell.TextContent.Trim())];

    private IRenderedComponent<CatalogueTable> Table(params SopEntry[] entries) =>
        Render<CatalogueTable>(p => p.Add(t => t.Entries, entries).Add(t => t.Filter, new CatalogueFilter()).Add(t => t.OwnOpd, s_own));
}
