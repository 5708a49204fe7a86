using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Search;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Search;

/// <summary>Each test files words of its own, so that it finds nothing of the others.</summary>
public abstract class FileSearchContract<THost>(THost portal) : IClassFixture<THost>
    where THost : PortalHost
{
    [Theory]
    [InlineData("zamrudjudul")]
    [InlineData("ZAMRUDJ")]
    [InlineData("zamrudnama")]
    [InlineData("zamrudcatatan")]
    [InlineData("zamrudisi")]
    [InlineData("zamrudisi 2027 renja kesbangpol")]
    [InlineData("\"isi yang zamrudisi\"")]
    public async Task A_file_is_found_by_title_name_note_document_period_office_and_words(string words)
    {
        var cycle = await FiledCycle.StartAsync(portal);
        var file = await cycle.FileAsync("Renja zamrudjudul", "Ini isi yang zamrudisi benar", "zamrudnama.docx", "catatan zamrudcatatan");

        Assert.Contains(file, (await FindAsync(words)).Files.Select(found => found.FileId));
    }

    [Fact]
    public void What_a_file_is_to_its_cycle_is_named_as_it_is_stored() => Assert.Equal(
        Enum.GetNames<CycleFileRole>().Order(StringComparer.Ordinal), Enum.GetNames<FoundRole>().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Words_in_quotes_are_found_only_side_by_side()
    {
        var cycle = await FiledCycle.StartAsync(portal);
        await cycle.FileAsync("Safir", "kerja lalu safirencana");

        Assert.Empty((await FindAsync("\"safirencana kerja\"")).Files);
        Assert.Single((await FindAsync("safirencana kerja")).Files);
    }

    [Fact]
    public async Task The_place_in_the_words_is_shown_with_what_was_found_marked()
    {
        var cycle = await FiledCycle.StartAsync(portal);
        await cycle.FileAsync("Laporan", "Bab satu.\n" + string.Concat(Enumerable.Repeat("pengantar ", 200)) + "Nilai Rubindéks tercapai 82,5 persen.\nTabel");

        var text = Assert.Single((await FindAsync("rubindeks")).Files).Text!;

        Assert.Equal(["Rubindéks"], text.Pieces().Where(piece => piece.IsMarked).Select(piece => piece.Text));
        Assert.Contains("Nilai Rubindéks tercapai 82,5 persen. Tabel", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Text, char.IsControl);
    }

    [Fact]
    public async Task What_stands_in_the_title_comes_before_what_stands_in_the_words()
    {
        var cycle = await FiledCycle.StartAsync(portal);
        var words = await cycle.FileAsync("Lain", "nilam nilam nilam disebut di dalam isi");
        var title = await cycle.FileAsync("Laporan nilam", "tanpa");

        Assert.Equal([title, words], (await FindAsync("nilam")).Files.Select(found => found.FileId));
    }

    [Fact]
    public async Task Of_versions_the_newest_comes_first_and_the_older_are_marked()
    {
        var cycle = await FiledCycle.StartAsync(portal);
        var first = await cycle.FileAsync("Draf kecubung", "isi kecubung");
        var second = await cycle.FileAgainAsync("isi kecubung");
        var third = await cycle.FileAgainAsync("isi kecubung");

        Assert.Equal(
            [(third, 3, false), (second, 2, true), (first, 1, true)],
            (await FindAsync("kecubung")).Files.Select(found => (found.FileId, found.Version, found.IsOlder)));
    }

    [Fact]
    public async Task It_can_be_limited_to_a_document_a_year_and_a_kind()
    {
        var renja = await FiledCycle.StartAsync(portal);
        var draft = await renja.FileAsync("Pirus satu");
        var letter = await renja.FileAsync("Pirus dua", kind: DocumentKind.Surat);
        var lkjip = await (await FiledCycle.StartAsync(portal, year: 2025, type: DocumentType.Lkjip)).FileAsync("Pirus tiga");

        Assert.Equal([draft, letter], await IdsAsync(new SearchQuestion("pirus", DocumentType.Renja)));
        Assert.Equal([lkjip], await IdsAsync(new SearchQuestion("pirus", Year: 2025)));
        Assert.Equal([letter], await IdsAsync(new SearchQuestion("pirus", Role: FoundRole.Surat)));
        Assert.Empty(await IdsAsync(new SearchQuestion("pirus", DocumentType.Lkjip, 2027)));

        async Task<IEnumerable<Guid>> IdsAsync(SearchQuestion question) =>
            (await FindAsync(question)).Files.OrderBy(found => found.Title.Text == "Pirus satu" ? 0 : 1).Select(found => found.FileId);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_beyond_the_end_is_the_first()
    {
        var cycle = await FiledCycle.StartAsync(portal);
        var filed = new List<Guid>();
        for (var number = 0; number < FoundFiles.PerPage + 3; number++)
        {
            filed.Add(await cycle.FileAsync("Mutiara"));
        }

        var first = await FindAsync(new SearchQuestion("mutiara"));
        var second = await FindAsync(new SearchQuestion("mutiara", Page: 2));

        Assert.Equal((FoundFiles.PerPage + 3, 2), (first.Total, first.Pages));
        Assert.Equal(filed.Order(), first.Files.Concat(second.Files).Select(found => found.FileId).Order());
        Assert.Equal(1, (await FindAsync(new SearchQuestion("mutiara", Page: 9))).Page);
    }

    /// <summary>Whoever is named finds the files named; the cycle lies at the desk of the sekretaris.</summary>
    [Theory]
    [InlineData(Renja.Kasubag, "asked, open")]
    [InlineData("arsiparis", "owed, open")]
    [InlineData(Renja.Sekretaris, "desk, open")]
    [InlineData(Renja.Kaban, "open")]
    [InlineData("admin", "open")]
    public async Task A_restricted_file_is_found_by_who_owes_it_who_asked_and_who_has_it_on_the_desk(string post, string why)
    {
        var word = $"giok{post.Replace("-", "", StringComparison.Ordinal)}";
        var cycle = await FiledCycle.StartAsync(portal);
        var restricted = await cycle.HandInAsync("arsiparis", $"Rahasia {word}", $"isi {word}", restricted: true);
        var open = await cycle.HandInAsync("arsiparis", $"Terbuka {word}", $"isi {word}", restricted: false);
        await cycle.HandOnAsync();

        var found = await FindAsync(new SearchQuestion(word), post);

        var expected = why == "open" ? [open] : new[] { restricted, open };
        Assert.Equal(expected.Order(), found.Files.Select(file => file.FileId).Order());
        Assert.Equal(expected.Length, found.Total);
    }

    [Fact]
    public async Task Another_office_finds_nothing_and_not_even_a_count()
    {
        var own = await FiledCycle.StartAsync(portal);
        await own.FileAsync("Intan", "isi intan");
        var other = await FiledCycle.StartAsync(portal, "kec-kelara");
        var theirs = await other.FileAsync("Intan", "isi intan");

        var found = await FindAsync(new SearchQuestion("intan"), "admin", "kec-kelara");

        Assert.Equal([theirs], found.Files.Select(file => file.FileId));
        Assert.Equal(1, found.Total);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("ab\"")]
    [InlineData("AND OR NOT")]
    [InlineData("NEAR(ab cd, 5)")]
    [InlineData("{Title Name} : ab")]
    [InlineData("Title:ab")]
    [InlineData("nosuchcolumn:ab")]
    [InlineData("ab*")]
    [InlineData("^ab")]
    [InlineData("- - ab")]
    [InlineData("'; DROP TABLE \"FileSearch\"; --")]
    [InlineData("{0} {1} {99}")]
    [InlineData("100% _ [a-z]")]
    [InlineData("\u0000ab\u0001")]
    [InlineData("😀😀😀")]
    [InlineData("\ud83d lone \ude00")]
    [InlineData("a\u0301b\u0308")]
    [InlineData("मराठी العربية 中文 ไทย")]
    [InlineData("½ ² ₃ Ⅷ")]
    [InlineData("\u200b\u200d\ufeff ab")]
    [InlineData("\u0363\u0364\u0365")]
    public async Task Nothing_that_can_be_typed_is_an_error(string words)
    {
        await FindAsync(words);
        await FindAsync(words + string.Concat(Enumerable.Repeat(words + " ", 50)));
    }

    [Fact]
    public async Task The_API_finds_the_same()
    {
        var cycle = await FiledCycle.StartAsync(portal);
        var file = await cycle.FileAsync("Berlian", "isi berlian utama");
        var api = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);

        var answer = await api.Http.GetFromJsonAsync<JsonElement>("api/v1/search?q=berlian&page=1");

        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        var found = answer.GetProperty("files")[0];
        Assert.Equal(file, found.GetProperty("id").GetGuid());
        Assert.Equal("RENJA", found.GetProperty("documentType").GetString());
        Assert.Equal("isi berlian utama", found.GetProperty("excerpt").GetProperty("text").GetString());
        Assert.Equal(4, found.GetProperty("excerpt").GetProperty("marks")[0].GetProperty("start").GetInt32());
    }

    private Task<FoundFiles> FindAsync(string words) => FindAsync(new SearchQuestion(words));

    private async Task<FoundFiles> FindAsync(SearchQuestion question, string post = Renja.Kasubag, string opd = Renja.Opd)
    {
        await using var db = portal.Database();
        var person = await db.Users.SingleAsync(user => user.Email == $"{post}@{opd}.demo");
        return await portal.Services.GetRequiredService<FileSearch>()
            .FindAsync((await portal.OfficeAsync(opd))!.Opd, person.Id, question, CancellationToken.None);
    }
}

public sealed class FileSearchOnSqlite(PortalHost portal) : FileSearchContract<PortalHost>(portal);

public sealed class FileSearchOnSqlServer : FileSearchContract<SqlServerPortalHost>
{
    public FileSearchOnSqlServer(SqlServerPortalHost portal)
        : base(portal) => TestSqlServer.SkipWhereMissing();
}
