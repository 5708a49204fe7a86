using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Lanes;

namespace KinerjaPortal.Tests.Components.Designer;

public sealed class LanesTabTests : DrawnTab
{
    [Fact]
    public async Task Posts_without_a_column_are_offered_and_the_chosen_one_becomes_the_last()
    {
        var tab = Lanes();

        Assert.Equal("Pilih jabatan…", tab.Find("[data-testid=kolom-tambah]").GetAttribute("placeholder"));
        Assert.Equal(["Camat", "Bappeda"], await tab.OfferedAsync<string>(Popovers, "kolom-tambah"));
        await tab.ChooseAsync("kolom-tambah", "bappeda");

        Assert.Equal([new AddLane(new SopLane("bappeda", "Bappeda", IsExternal: true))], Edits);
        Assert.Equal("Luar OPD", tab.FindAll(".panel-lane")[3].QuerySelector(".kp-chip")!.TextContent);
    }

    [Fact]
    public void A_column_is_renamed_and_moved()
    {
        var tab = Lanes();

        tab.FindAll(".panel-lane input")[1].Change("Staf Perencanaan");
        tab.Find("[aria-label='Pindahkan Staf Perencanaan ke kiri']").Click();

        Assert.Equal([new ChangeLane("staf", new SopLane("staf", "Staf Perencanaan")), new MoveLane("staf", 0)], Edits);
        Assert.Equal(["Staf Perencanaan", "Kasubag", "Sekretaris"], Sheet.Lanes.Select(lane => lane.Heading));
    }

    [Fact]
    public async Task A_column_in_use_is_removed_after_saying_where_its_steps_go()
    {
        var tab = Lanes();
        tab.Find("[data-testid=kolom-lain-staf]").Click();
        var remove = () => tab.Find("[data-testid=kolom-hapus-staf]");

        Assert.True(remove().HasAttribute("disabled"));
        await tab.ChooseAsync("langkah-dari-staf", "kasubag");
        remove().Click();

        Assert.Equal([new RemoveLane("staf", "kasubag")], Edits);
    }

    [Fact]
    public void A_new_post_becomes_a_column_at_once()
    {
        var asked = new List<AddPost>();
        var tab = Lanes(request =>
        {
            asked.Add(request);
            return new AddPostOutcome.Added(Post("dinas-ppkad", request.Name, request.IsExternal));
        });

        tab.Find("[data-testid=jabatan-baru]").Click();
        tab.Find("[data-testid=jabatan-nama]").Input("Dinas PPKAD");
        tab.Find("[data-testid=jabatan-luar]").Change(true);
        tab.Find("form").Submit();

        Assert.Equal([new AddPost("Dinas PPKAD", IsExternal: true)], asked);
        Assert.Equal([new AddLane(new SopLane("dinas-ppkad", "Dinas PPKAD", IsExternal: true))], Edits);
        Assert.Equal("", tab.Find("[data-testid=jabatan-nama]").GetAttribute("value"));
    }

    [Fact]
    public void A_post_that_is_there_already_is_said_to_be()
    {
        var tab = Lanes(_ => new AddPostOutcome.IsThere(Post("camat", "Camat")));

        tab.Find("[data-testid=jabatan-baru]").Click();
        tab.Find("[data-testid=jabatan-nama]").Input("CAMAT");
        tab.Find("form").Submit();

        Assert.Empty(Edits);
        Assert.Equal("Jabatan Camat sudah ada; pilih dari daftar di atas.", tab.Find(".mud-input-helper-text.mud-input-error").TextContent.Trim());
    }
}
