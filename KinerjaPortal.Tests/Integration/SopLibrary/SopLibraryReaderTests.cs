using System.Text;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.SopLibrary;

namespace KinerjaPortal.Tests.Integration.SopLibrary;

public sealed class SopLibraryReaderTests
{
    private static readonly LibraryContents Library = SopLibraryReader.ReadAll();

    [Fact]
    public void The_five_offices_keep_their_own_time() =>
        Assert.Equal(
            [
                ("biro-organisasi-kalbar", ZonaWaktu.Wib),
                ("kec-berbek", ZonaWaktu.Wib),
                ("kec-kelara", ZonaWaktu.Wita),
                ("kesbangpol-mura", ZonaWaktu.Wib),
                ("satpolpp-balangan", ZonaWaktu.Wita),
            ],
            Library.Offices.Select(office => (office.Code, office.Zone)).OrderBy(office => office.Code, StringComparer.Ordinal));

    [Fact]
    public void An_offices_posts_are_the_lanes_of_its_sheets() =>
        Assert.All(Library.Offices, office => Assert.Equal(
            Library.Sops.Where(sop => sop.OpdCode == office.Code).SelectMany(sop => sop.Definition.Lanes).Select(lane => (lane.Pelaksana, lane.IsExternal)).ToHashSet(),
            office.Posts.Select(post => (post.Code, post.IsExternal)).ToHashSet()));

    [Fact]
    public void An_offices_posts_stand_in_the_order_in_which_every_sheet_of_it_prints_them() =>
        Assert.All(Library.Sops, sop =>
        {
            var posts = Library.Offices.Single(office => office.Code == sop.OpdCode).Posts;
            var orders = sop.Definition.Lanes.Select(lane => posts.Single(post => post.Code == lane.Pelaksana).Order).ToList();

            Assert.Equal(orders.Order(), orders);
            Assert.Equal(Enumerable.Range(1, posts.Count), posts.Select(post => post.Order));
        });

    [Fact]
    public void No_two_steps_of_the_library_have_one_id() =>
        Assert.Distinct(Library.Sops.SelectMany(sop => sop.Definition.Steps).Select(step => step.Id));

    /// <summary>Running cycles and their history name steps by these ids. If this test fails, the code is wrong, not the test.</summary>
    [Fact]
    public void The_id_of_a_step_is_the_same_for_ever()
    {
        Assert.Equal(new Guid("a845c684-ab7b-8ede-880a-ea7685e291a6"), StepIds.For("kec-berbek-lppd", "13b"));
        Assert.Equal(8, StepIds.For("kec-berbek-lppd", "13b").Version);
        Assert.Contains(Library.Sops.Single(sop => sop.Slug == "kec-berbek-lppd").Definition.Steps, step => step.Id == StepIds.For("kec-berbek-lppd", "13b"));
    }

    [Fact]
    public void A_file_that_changes_in_one_letter_has_another_hash_and_the_same_step_ids()
    {
        var before = Read(LibraryFiles.Lppd);
        var after = Read(LibraryFiles.Lppd.Replace("\"SE Bupati\"", "\"Surat Edaran Bupati\"", StringComparison.Ordinal));

        Assert.Equal(Library.Sops.Single(sop => sop.Slug == before.Slug).ContentHash, before.ContentHash);
        Assert.Matches("^[0-9a-f]{64}$", before.ContentHash);
        Assert.NotEqual(before.ContentHash, after.ContentHash);
        Assert.Equal(before.Definition.Steps.Select(step => step.Id), after.Definition.Steps.Select(step => step.Id));
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Equal(12, Read('\uFEFF' + LibraryFiles.Lppd).Definition.Steps.Count);

    private static LibrarySop Read(string json) =>
        SopLibraryReader.ReadSop(new MemoryStream(Encoding.UTF8.GetBytes(json)), "kec-berbek/lppd.json", Library.Offices);
}
