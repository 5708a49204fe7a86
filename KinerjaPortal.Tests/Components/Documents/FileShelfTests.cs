using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Cycles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Documents;
using KinerjaPortal.Web.Features.Documents.Archive;
using KinerjaPortal.Web.Features.Documents.Shelves;

namespace KinerjaPortal.Tests.Components.Documents;

/// <summary>The files of Berbek's LPPD by step: its draft is filed at 7 and, once it was reviewed at 8, again.</summary>
public sealed class FileShelfTests : ShellBunitContext
{
    private static readonly FileRights None = new(new HashSet<string>(), Desk: null);
    private readonly BerbekOffice _office = new();

    [Fact]
    public void Files_stand_by_step_in_the_order_of_the_sheet_with_what_came_from_the_step_before()
    {
        _office.At(7).Filed("Draf LPPD", "draf.docx").Answer(FlowLabel.None);
        var draft = _office.Cycle.Documents.Documents[0].Id;
        _office.Filed("Draf LPPD", "draf 2.docx", draft).Answer(FlowLabel.Tidak, "Perbaiki").Filed("Draf LPPD", "draf 3.docx", draft);

        var shelf = Shelf();

        Assert.Equal(["7", "8"], shelf.Steps.Select(step => step.Step.Number));
        Assert.Equal([1, 3], shelf.Steps[0].Files.Select(file => file.Version));
        Assert.Equal(["8"], shelf.Steps[0].Brought.Select(brought => brought.FromNumber));
        Assert.Equal([(1, "7")], shelf.Steps[1].Brought.Select(brought => (brought.Version.Number, brought.FromNumber)));
        Assert.Equal([true, false], shelf.Steps.Select(step => step.IsCurrent));
    }

    [Fact]
    public void A_step_shows_its_newest_version_and_keeps_the_older_ones_folded()
    {
        _office.At(7).Filed("Draf LPPD", "draf.docx");
        _office.Filed("Draf LPPD", "draf baru.docx", _office.Cycle.Documents.Documents[0].Id);

        var section = Section();

        Assert.Equal("draf baru.docx", section.Find(".shelf-group > .file [data-testid=berkas-lihat]").TextContent);
        Assert.Empty(section.FindAll(".shelf-older [data-testid=berkas-lihat]"));
        section.Find(".shelf-older button").Click();
        Assert.Equal("draf.docx", section.Find(".shelf-older [data-testid=berkas-lihat]").TextContent);
        Assert.Contains("oleh Dewi Lestari (Staf)", section.Find(".file .file-facts").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/berkas/{_office.Cycle.Documents.Documents[0].Newest.File.Id}", section.Find("[data-testid=berkas-unduh]").GetAttribute("href"));
    }

    [Fact]
    public void What_is_terbatas_is_named_and_nothing_of_it_is_shown()
    {
        _office.At(7).Asked(BahanStory.Request("kasubag", "Daftar ormas") with { Restricted = true }).HandedIn("kasubag", "rahasia.xlsx");

        var section = Section();

        Assert.Contains("Daftar ormas", section.Markup, StringComparison.Ordinal);
        Assert.Contains("Hanya untuk bidang yang mengirim", section.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia.xlsx", section.Markup, StringComparison.Ordinal);
        Assert.Empty(section.FindAll("a"));
        Assert.All(
            (FileRights[])[Holding("kasubag"), Holding("staf"), None with { Posts = new HashSet<string> { "ka-opd" }, Desk = "ka-opd" }],
            rights => Assert.All(FileShelf.Of(_office.SeenBy("kasubag"), rights).Files, file => Assert.True(file.MayRead)));
    }

    [Fact]
    public void The_paths_of_a_download_are_free_of_doubles()
    {
        _office.At(7).Filed("Draf", "draf.docx").Filed("draf", "DRAF.docx").Filed("Draf", "draf.docx");
        var shelf = Shelf();
        var paths = new ArchivePaths(shelf);

        Assert.Equal(
            [
                "07 Membuat draf LPPD dan menyerahkan/draft/Draf v1 - draf.docx",
                "07 Membuat draf LPPD dan menyerahkan/draft/draf v1 - DRAF (2).docx",
                "07 Membuat draf LPPD dan menyerahkan/draft/Draf v1 - draf (3).docx",
            ],
            shelf.Files.Select(file => paths.Of(shelf.Steps[0], file)));
    }

    private static FileRights Holding(string post) => new(new HashSet<string> { post }, Desk: "ka-opd");

    private FileShelf Shelf() => FileShelf.Of(_office.SeenBy("kasubag"), None);

    private IRenderedComponent<ShelfSection> Section()
    {
        var shelf = Shelf();
        return Render<ShelfSection>(parameters => parameters
            .Add(section => section.Step, shelf.Steps[0])
            .Add(section => section.Situation, shelf.Situation));
    }
}
