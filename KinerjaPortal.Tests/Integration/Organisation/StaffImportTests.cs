using System.Net;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation.Importing;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Domain.Organisation;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Organisation.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>Posts and people of an office come in from a workbook, all of them or nothing, and go out as one.</summary>
public sealed class StaffImportTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string OfficeAdmin = "admin@kesbangpol-mura.demo";
    private const string PortalAdmin = "admin-portal@biro-organisasi-kalbar.demo";

    private StaffImportCommands Desk => portal.Services.GetRequiredService<StaffImportCommands>();

    [Fact]
    public async Task A_new_office_gets_its_posts_its_people_and_who_holds_what_from_one_workbook()
    {
        var (admin, office) = (await portal.CallerAsync(PortalAdmin), await MakeOfficeAsync("perikanan-impor"));
        var table = Read(StaffWorkbookWriter.Write(new StaffTable(
            [StaffPlanningTests.Post(0, "Kepala Dinas"), StaffPlanningTests.Post(0, "Kasubag <b>Program</b>", "kasubag-program", plans: "ya"), StaffPlanningTests.Post(0, "Bappeda", external: "ya")],
            [
                StaffPlanningTests.Person(0, "Budi Santoso", "198501012010011004", "budi@perikanan.go.id", "Admin OPD", "Kepala Dinas"),
                StaffPlanningTests.Person(0, "Ani", "", "ani@perikanan.go.id", "", "kasubag-program"),
            ])));
        Assert.Equal([4, 5, 6], table.Posts.Select(row => row.Row));
        var plan = Assert.IsType<StaffImportOutcome.Planned>(await Desk.PlanAsync(admin, office, table, CancellationToken.None)).Plan;
        Assert.All(plan.Rows, row => Assert.Equal(RowEffect.New, row.Effect));

        Assert.IsType<StaffImportOutcome.Done>(await Desk.TakeAsync(admin, office, table, plan, CancellationToken.None));

        var known = (await portal.OfficeAsync("perikanan-impor"))!;
        Assert.Equal(["kepala-dinas", "kasubag-program", "bappeda"], known.Posts.Select(post => post.Code));
        Assert.Equal("Budi Santoso", Assert.Single(known.HoldersOf("kepala-dinas", portal.Clock.GetUtcNow())).Name);
        var people = await portal.Services.GetRequiredService<PeopleReader>().OfOfficeAsync(office.Id, CancellationToken.None);
        Assert.Equal([AccountRole.Staff, AccountRole.OfficeAdmin], people.Select(person => person.Role));

        // No key lies about: nobody can sign in before a link was made for them.
        Assert.All(people, person => Assert.Equal((AccountState.Invited, null), (person.State, person.LinkUntil)));
        await using var db = portal.Database();
        Assert.Equal(admin.PersonId, (await db.Assignments.FirstAsync(one => db.Pelaksana.Any(post => post.Id == one.PelaksanaId && post.OpdId == office.Id))).RecordedById);

        var again = Assert.IsType<StaffImportOutcome.Planned>(await Desk.PlanAsync(admin, office, table, CancellationToken.None)).Plan;
        Assert.True(again.ChangesNothing);
        Assert.All(again.Rows, row => Assert.Equal(RowEffect.Same, row.Effect));
    }

    [Fact]
    public async Task What_goes_out_comes_back_and_changes_nothing()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), (await portal.OfficeAsync(Renja.Opd))!.Opd);
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, OfficeAdmin);
        using var answer = await browser.Http.GetAsync(new Uri($"admin/impor/{Renja.Opd}/pegawai.xlsx", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);

        var plan = Assert.IsType<StaffImportOutcome.Planned>(
            await Desk.PlanAsync(admin, office, Read(await answer.Content.ReadAsStreamAsync()), CancellationToken.None)).Plan;

        Assert.True(plan.Rows.Count > 10);
        Assert.All(plan.Rows, row => Assert.Equal((RowEffect.Same, null), (row.Effect, row.Fault)));
    }

    [Fact]
    public async Task A_workbook_that_was_uploaded_is_read_and_let_go_of()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), (await portal.OfficeAsync(Renja.Opd))!.Opd);
        var uploads = portal.Services.GetRequiredService<Uploads>();
        await using var workbook = StaffWorkbookWriter.Write(new StaffTable([StaffPlanningTests.Post(0, "Kasi Unggah")], []));
        var purpose = StaffImportCommands.PurposeOf(office.Id);
        await uploads.StoreAsync(admin.PersonId, office, purpose, "pegawai.xlsx", workbook, CancellationToken.None);
        var upload = Assert.Single(await uploads.ListAsync(admin.PersonId, purpose, CancellationToken.None));

        var table = Assert.IsType<StaffReading.Read>(await Desk.ReadAsync(admin, upload, CancellationToken.None)).Table;

        Assert.Equal("Kasi Unggah", Assert.Single(table.Posts).Name);
        Assert.Empty(await uploads.ListAsync(admin.PersonId, purpose, CancellationToken.None));
    }

    [Fact]
    public async Task While_a_row_is_wrong_nothing_is_written()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), (await portal.OfficeAsync(Renja.Opd))!.Opd);
        var table = new StaffTable([StaffPlanningTests.Post(4, "Kasi Setengah")], [StaffPlanningTests.Person(4, "Budi", "123", "setengah@contoh.go.id")]);
        var plan = Assert.IsType<StaffImportOutcome.Planned>(await Desk.PlanAsync(admin, office, table, CancellationToken.None)).Plan;
        Assert.True(plan.HasFaults);

        Assert.IsType<StaffImportOutcome.Moved>(await Desk.TakeAsync(admin, office, table, plan, CancellationToken.None));

        await using var db = portal.Database();
        Assert.False(await db.Pelaksana.AnyAsync(post => post.Name == "Kasi Setengah"));
    }

    [Fact]
    public async Task What_was_looked_at_is_written_or_nothing_is()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), (await portal.OfficeAsync(Renja.Opd))!.Opd);
        var table = new StaffTable([StaffPlanningTests.Post(4, "Kasi Pindah")], [StaffPlanningTests.Person(4, "Budi", "", "pindah@contoh.go.id", post: "Kasi Pindah")]);
        var seen = Assert.IsType<StaffImportOutcome.Planned>(await Desk.PlanAsync(admin, office, table, CancellationToken.None)).Plan;
        Assert.IsType<PostOutcome.Made>(await portal.Services.GetRequiredService<PostKeeping>().AddAsync(
            admin.PersonId, office.Id, PostDetails.Typed("Kasi Pindah", "kasi-pindah", false, false, null, null), CancellationToken.None));

        var moved = Assert.IsType<StaffImportOutcome.Moved>(await Desk.TakeAsync(admin, office, table, seen, CancellationToken.None));

        Assert.Equal([RowEffect.Same, RowEffect.New], moved.Plan.Rows.Select(row => row.Effect));
        await using var db = portal.Database();
        Assert.False(await db.Users.AnyAsync(user => user.Email == "pindah@contoh.go.id"));
        Assert.IsType<StaffImportOutcome.Done>(await Desk.TakeAsync(admin, office, table, moved.Plan, CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_who_take_the_same_file_at_once_one_does()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), (await portal.OfficeAsync(Renja.Opd))!.Opd);
        var table = new StaffTable([StaffPlanningTests.Post(4, "Kasi Sekali")], [StaffPlanningTests.Person(4, "Budi", "", "sekali@contoh.go.id")]);
        var seen = Assert.IsType<StaffImportOutcome.Planned>(await Desk.PlanAsync(admin, office, table, CancellationToken.None)).Plan;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Desk.TakeAsync(admin, office, table, seen, CancellationToken.None))));

        Assert.Single(outcomes.OfType<StaffImportOutcome.Done>());
        Assert.All(outcomes.OfType<StaffImportOutcome.Moved>(), moved => Assert.True(moved.Plan.ChangesNothing));
    }

    /// <summary>An admin of an office neither fills another's nor takes one of its accounts over by its address.</summary>
    [Theory]
    [InlineData("sekretaris@kesbangpol-mura.demo", Renja.Opd, HttpStatusCode.Forbidden)]
    [InlineData(OfficeAdmin, "kec-kelara", HttpStatusCode.NotFound)]
    public async Task Whoever_does_not_keep_an_office_neither_fills_it_nor_reads_its_list(string email, string opd, HttpStatusCode status)
    {
        var (caller, office) = (await portal.CallerAsync(email), (await portal.OfficeAsync(opd))!.Opd);
        var table = new StaffTable([StaffPlanningTests.Post(4, "Kasi Gelap")], []);
        Assert.IsType<StaffImportOutcome.NotYours>(await Desk.PlanAsync(caller, office, table, CancellationToken.None));
        Assert.IsType<StaffImportOutcome.NotYours>(await Desk.TakeAsync(
            caller, office, table, new StaffPlan([new PlannedRow(StaffSheet.Posts, 4, "Kasi Gelap", RowEffect.New)], [], [], []), CancellationToken.None));

        using var browser = await SignedInBrowser.OpenAsync(portal.Address, email);
        using var answer = await browser.Http.GetAsync(new Uri($"admin/impor/{opd}/pegawai.xlsx", UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        using var stranger = await SignedInBrowser.OpenAsync(portal.Address, email: null);
        using var turned = await stranger.Http.GetAsync(new Uri($"admin/impor/{opd}/pegawai.xlsx", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, turned.StatusCode);
    }

    [Fact]
    public void A_file_that_is_no_such_workbook_is_refused_with_its_reason()
    {
        Assert.IsType<ImportRefusal.Empty>(Refused([]));
        Assert.IsType<ImportRefusal.NotAWorkbook>(Refused("%PDF-1.7"u8.ToArray()));
        Assert.IsType<ImportRefusal.OldOrLockedWorkbook>(Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.IsType<ImportRefusal.Damaged>(Refused("PK\u0003\u0004 rusak"u8.ToArray()));
        Assert.IsType<ImportRefusal.MissingColumns>(Refused(SopExport.Write(SheetFormat.Xlsx, SmallSop.Version.Definition, KinerjaPortal.Domain.Sops.DocumentType.Rka).ToArray()));
        var many = new StaffTable([.. Enumerable.Range(0, StaffTable.MostRows + 1).Select(n => StaffPlanningTests.Post(0, $"Kasi {n}"))], []);
        Assert.IsType<ImportRefusal.TooManyRows>(Refused(StaffWorkbookWriter.Write(many).ToArray()));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read()
    {
        await using var large = new MemoryStream(new byte[ImportLimits.FileBytes + 1]);

        Assert.IsType<ImportRefusal.TooLarge>(Assert.IsType<StaffReading.Refused>(await StaffWorkbook.ReadAsync(large, CancellationToken.None)).Reason);
    }

    [Fact]
    public void A_text_that_begins_like_a_formula_stays_a_text_and_what_is_no_XML_comes_back_harmless()
    {
        var table = Read(StaffWorkbookWriter.Write(new StaffTable([], [StaffPlanningTests.Person(0, "=HYPERLINK(\"http://jahat\")", "", "a@b.id")])));

        Assert.Equal("=HYPERLINK(\"http://jahat\")", Assert.Single(table.People).Name);
    }

    private static StaffTable Read(Stream workbook)
    {
        using var content = new MemoryStream();
        workbook.CopyTo(content);
        return Assert.IsType<StaffReading.Read>(StaffWorkbook.Read(content.ToArray(), CancellationToken.None)).Table;
    }

    private static ImportRefusal Refused(byte[] content) => Assert.IsType<StaffReading.Refused>(StaffWorkbook.Read(content, CancellationToken.None)).Reason;

    private async Task<Opd> MakeOfficeAsync(string code) => Assert.IsType<OfficeOutcome.Made>(await portal.Services.GetRequiredService<OfficeKeeping>().AddAsync(
        (await portal.CallerAsync(PortalAdmin)).PersonId,
        OfficeDetails.Typed("Dinas Perikanan", "Perikanan", OpdKind.Dinas, "Kabupaten Impor", ZonaWaktu.Wita, null, null), code, CancellationToken.None)).Office;
}
