using Bunit;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Sops;

namespace KinerjaPortal.Tests.Components.Sops;

public sealed class CatalogueRowTests : ShellBunitContext
{
    [Fact]
    public void Tells_document_title_and_figures_and_leads_to_the_sop()
    {
        var row = Row(SopSamples.Renja);

        Assert.Equal($"/sop/{SopSamples.Renja.Sop.Id}", row.Find("a.row-link").GetAttribute("href"));
        Assert.Equal("RENJA", row.Find(".row-document").TextContent);
        Assert.Equal("Penyusunan Renja", row.Find("h3").TextContent);
        Assert.Equal(
            ["7 langkah", "5 hari 2 jam 5 menit kerja", "7 pelaksana disimpulkan", "4 catatan sumber", "Versi 1, berlaku"],
            row.FindAll(".figures li").Select(figure => figure.TextContent.Trim()));
    }

    [Fact]
    public void Says_nothing_of_inferred_executors_where_the_source_gives_them_all() =>
        Assert.DoesNotContain("disimpulkan", Row(SopSamples.Of("satpolpp-balangan-lakip")).Markup, StringComparison.Ordinal);

    [Fact]
    public void Offers_a_new_cycle_only_where_it_may_be_started()
    {
        Assert.Empty(Row(SopSamples.Renja).FindAll(".row-start"));
        Assert.Equal($"/siklus/baru?sop={SopSamples.Renja.Sop.Id}", Row(SopSamples.Renja, mayStart: true).Find(".row-start a").GetAttribute("href"));
    }

    [Fact]
    public void Shows_the_step_for_which_it_was_found()
    {
        var step = SopSamples.Renja.Version.Steps[1];

        var row = Render<CatalogueRow>(p => p.Add(r => r.Entry, SopSamples.Renja).Add(r => r.FoundIn, step));

        Assert.Equal($"Langkah 9: {step.Activity}", row.Find(".row-found").TextContent.Trim());
    }

    private IRenderedComponent<CatalogueRow> Row(SopEntry entry, bool mayStart = false) =>
        Render<CatalogueRow>(p => p.Add(r => r.Entry, entry).Add(r => r.MayStart, mayStart));
}
