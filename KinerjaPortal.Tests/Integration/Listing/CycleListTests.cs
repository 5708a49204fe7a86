using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Listing;

/// <summary>All documents of an office: what runs and what was closed long before the board let it go. Kelara alone is used, so that the others' cycles are not its own.</summary>
public sealed class CycleListTests(CycleListTests.FullOffice full) : IClassFixture<CycleListTests.FullOffice>
{
    private const string Opd = "kec-kelara";

    private CycleList List => full.Portal.Services.GetRequiredService<CycleList>();

    [Fact]
    public async Task It_finds_what_the_board_keeps_no_longer()
    {
        var closed = await FindAsync(new CycleQuestion(Status: CycleStatus.Cancelled));

        Assert.Equal(FullOffice.Cancelled, closed.Total);
        Assert.All(closed.Cycles, cycle => Assert.Null(cycle.Desk));
    }

    [Fact]
    public async Task Its_pages_hold_every_document_once()
    {
        var all = await FindAsync(new CycleQuestion(Order: CycleOrder.Document, IsDescending: false), take: 500);
        var paged = new List<Guid>();
        for (var page = 0; page * 7 < all.Total; page++)
        {
            paged.AddRange((await List.FindAsync(full.OpdId, new CycleQuestion(Order: CycleOrder.Document, IsDescending: false), page * 7, 7, CancellationToken.None)).Cycles.Select(cycle => cycle.Id));
        }

        Assert.Equal(all.Cycles.Select(cycle => cycle.Id), paged);
        Assert.Equal(all.Total, paged.Distinct().Count());
    }

    [Theory]
    [InlineData("rka 2044", 1)]
    [InlineData("KHUSUS", 1)]
    [InlineData("rka khusus", 1)]
    [InlineData("lkjip khusus", 0)]
    [InlineData("100%", 1)]
    [InlineData("100_", 0)]
    public async Task Every_word_must_be_in_the_name_the_period_or_the_title_and_no_letter_is_a_wildcard(string words, int found) =>
        Assert.Equal(found, (await FindAsync(new CycleQuestion(words, Status: CycleStatus.Running))).Total);

    [Fact]
    public async Task It_is_narrowed_by_document_year_and_desk()
    {
        var running = (await FindAsync(new CycleQuestion(Status: CycleStatus.Running))).Cycles;
        var one = running.First(cycle => cycle.Period == "2044");

        Assert.Equal([one.Id], Ids(await FindAsync(new CycleQuestion(DocumentType: DocumentType.Rka, Year: 2044, Status: CycleStatus.Running))));
        Assert.Contains(one.Id, Ids(await FindAsync(new CycleQuestion(Post: one.Desk!.Pelaksana))));
        Assert.All((await FindAsync(new CycleQuestion(Post: one.Desk.Pelaksana))).Cycles, cycle => Assert.Equal(one.Desk.Pelaksana, cycle.Desk!.Pelaksana));
        Assert.Equal([one.Id], Ids(await FindAsync(new CycleQuestion(Among: [one.Id, Guid.NewGuid()]))));
        Assert.Empty(Ids(await FindAsync(new CycleQuestion(Among: []))));
    }

    [Theory]
    [InlineData(CycleOrder.LastMoved)]
    [InlineData(CycleOrder.Title)]
    [InlineData(CycleOrder.Status)]
    [InlineData(CycleOrder.Due)]
    [InlineData(CycleOrder.Started)]
    public async Task It_comes_in_every_order_up_and_down(CycleOrder order)
    {
        var up = await FindAsync(new CycleQuestion(Order: order, IsDescending: false), take: 500);
        var down = await FindAsync(new CycleQuestion(Order: order, IsDescending: true), take: 500);

        Assert.Equal(up.Cycles.Select(cycle => cycle.Id).Order(), down.Cycles.Select(cycle => cycle.Id).Order());
        if (order == CycleOrder.Started)
        {
            Assert.Equal(up.Cycles.Select(cycle => cycle.StartedAt).Order(), up.Cycles.Select(cycle => cycle.StartedAt));
            Assert.Equal(down.Cycles.Select(cycle => cycle.StartedAt).OrderDescending(), down.Cycles.Select(cycle => cycle.StartedAt));
        }
    }

    [Fact]
    public async Task The_workbook_has_what_the_filter_shows_and_opens_without_repair()
    {
        using var browser = await BrowserAsync($"camat@{Opd}.demo");
        using var answer = await browser.Http.GetAsync("/dokumen/daftar.xlsx?status=dibatalkan");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var content = await answer.Content.ReadAsStreamAsync();
        using var file = SpreadsheetDocument.Open(content, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(file));
        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(FullOffice.Cancelled + 3, rows.Count);
        Assert.All(rows.Skip(3), row => Assert.Contains("Dibatalkan", row.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_lists_another_offices_documents()
    {
        using var browser = await BrowserAsync("admin@kec-berbek.demo");
        using var answer = await browser.Http.GetAsync("/dokumen/daftar.xlsx?cari=khusus");
        await using var content = await answer.Content.ReadAsStreamAsync();
        using var file = SpreadsheetDocument.Open(content, isEditable: false);

        Assert.Equal(3, file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count());
    }

    private static IEnumerable<Guid> Ids(ListedCycles found) => found.Cycles.Select(cycle => cycle.Id);

    private Task<ListedCycles> FindAsync(CycleQuestion question, int take = 100) => List.FindAsync(full.OpdId, question, skip: 0, take, CancellationToken.None);

    private async Task<PlainBrowser> BrowserAsync(string email)
    {
        var browser = new PlainBrowser(full.Portal.Address);
        await browser.SignInAsync(email, PortalApi.Password);
        return browser;
    }

    /// <summary>More closed cycles than a board keeps, and two that run.</summary>
    public sealed class FullOffice : IAsyncLifetime
    {
        public const int Cancelled = 23;

        public PortalHost Portal { get; } = new();

        public Guid OpdId { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await Portal.InitializeAsync();
            OpdId = (await Portal.OfficeAsync(Opd))!.Opd.Id;
            var admin = await Portal.ApiAsync("admin", Opd);
            var sops = await admin.SopsAsync(Opd);
            var (rka, renja) = (sops.Single(sop => sop.DocumentType == "RKA").Id, sops.Single(sop => sop.DocumentType == "RENJA").Id);
            for (var year = 2050; year < 2050 + Cancelled; year++)
            {
                var cycle = await admin.StartAsync(renja, $"{year}");
                using var answer = await admin.PostAsync($"api/v1/cycles/{cycle.Id}/cancel", new { note = "Digabung." });
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }

            await admin.StartAsync(rka, "2044", "RKA khusus 100% dana desa");
            await admin.StartAsync(renja, "2045");
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
