using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Sops.Catalogue;

namespace KinerjaPortal.Tests.Components.Sops;

public sealed class CatalogueFilterTests
{
    [Fact]
    public void Comes_back_from_the_address_as_it_was_written()
    {
        var filter = new CatalogueFilter("surat pengantar", "kec-kelara", DocumentType.Renja);
        var words = filter.Write();

        Assert.Equal(filter, CatalogueFilter.Read((string?)words["cari"], (string?)words["opd"], (string?)words["jenis"]));
        Assert.All(new CatalogueFilter().Write().Values, Assert.Null);
    }

    [Theory]
    [InlineData("xyz")]
    [InlineData("99")]
    [InlineData("")]
    [InlineData(null)]
    public void A_document_that_cannot_be_read_filters_nothing(string? jenis) =>
        Assert.True(CatalogueFilter.Read(cari: " ", opd: "", jenis).IsEmpty);

    [Fact]
    public void An_empty_one_shows_all_sixteen() => Assert.Equal(16, SopSamples.All.Count(new CatalogueFilter().Shows));

    [Fact]
    public void An_unknown_office_finds_nothing() => Assert.DoesNotContain(SopSamples.All, new CatalogueFilter(Opd: "dinas-lain").Shows);

    [Fact]
    public void Every_word_must_be_found_whichever_place_it_stands_in()
    {
        Assert.Equal(["kec-kelara-renja"], Found(new("kelara RENJA")));
        Assert.Equal(["kesbangpol-mura-dpa"], Found(new(Opd: "kesbangpol-mura", DocumentType: DocumentType.Dpa)));
        Assert.Contains("kec-kelara-rka", Found(new("jeneponto")));
        Assert.Empty(Found(new("renja kelurahan-antah-berantah")));
    }

    [Fact]
    public void What_was_found_by_an_activity_says_by_which()
    {
        var renja = SopSamples.Renja;
        var filter = new CatalogueFilter("musi rawas menyampaikan");

        Assert.True(filter.Shows(renja));
        Assert.Equal("10", filter.FoundIn(renja)!.Number);
        Assert.Null(new CatalogueFilter("renja musi").FoundIn(renja));
    }

    [Fact]
    public void The_readers_own_office_comes_first_and_the_others_by_name()
    {
        var own = SopSamples.BerbekLkjip.Office;

        var order = CatalogueOrder.Of(SopSamples.All, own.Opd.Id);

        var offices = order.Select(entry => entry.Office).Distinct().ToList();
        Assert.Equal(own, offices[0]);
        Assert.Equal(offices.Skip(1).OrderBy(office => office.Opd.Name, StringComparer.CurrentCulture), offices.Skip(1));
        Assert.Equal(16, order.Count);
        Assert.Equal([DocumentType.Lppd, DocumentType.Lkjip], order.TakeWhile(entry => entry.Office == own).Select(entry => entry.Sop.DocumentType));
    }

    private static IEnumerable<string> Found(CatalogueFilter filter) => SopSamples.All.Where(filter.Shows).Select(entry => entry.Sop.Slug);
}
