using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Organisation.Offices;
using KinerjaPortal.Web.Features.Organisation.Posts;
using KinerjaPortal.Web.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>Admins of the portal make an office, correct it, and delete it again while it is empty.</summary>
public sealed class OfficeKeepingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private OfficeCommands Desk => portal.Services.GetRequiredService<OfficeCommands>();

    [Fact]
    public async Task A_new_office_is_known_on_every_node_and_gets_posts_and_people()
    {
        await using var there = new PortalHost(portal.DatabaseFile);
        await there.InitializeAsync();
        var admin = await AdminAsync();

        var made = await MakeAsync("perikanan-uji", "Dinas Perikanan", ZonaWaktu.Wita);

        Assert.Equal((OpdKind.Dinas, "PEMERINTAH KABUPATEN UJI\nDINAS PERIKANAN", "Jalan Pelabuhan 1"), (made.Kind, made.Letterhead, made.Address));
        await Eventually.TrueAsync(
            () => there.Services.GetRequiredService<OfficeDirectory>().Known(made.Id) is { Opd.Zone: ZonaWaktu.Wita }, "the other node knows the office");
        var office = (await portal.OfficeAsync("perikanan-uji"))!;
        Assert.True(office.Calendar.IsWorkingDay(new DateOnly(2026, 5, 4)));
        Assert.False(office.Calendar.IsWorkingDay(new DateOnly(2026, 12, 25)));

        Assert.IsType<PostOutcome.Made>(await portal.Services.GetRequiredService<PostCommands>().AddAsync(
            admin, made.Id, PostDetails.Typed("Kasubag Program", "kasubag-program", false, true, null, null), CancellationToken.None));
        Assert.IsType<Infrastructure.People.PeopleOutcome.LinkMade>(await portal.Services.GetRequiredService<PeopleCommands>().AddAsync(
            admin, new PersonDetails("Sri", null, "sri@perikanan.go.id"), made.Id, AccountRole.OfficeAdmin, CancellationToken.None));
        var kept = Assert.Single((await Desk.AllAsync(admin, CancellationToken.None))!, one => one.Opd.Id == made.Id);
        Assert.Equal((1, 1, 1, 0), (kept.Posts, kept.People, kept.Admins, kept.Sops));
        Assert.Equal(kept, await portal.Services.GetRequiredService<OfficeReader>().FindAsync(made.Id, CancellationToken.None));
        Assert.Empty((await portal.BoardAsync("perikanan-uji")).Cards);

        var refused = Assert.IsType<OfficeOutcome.InUse>(await Desk.DeleteAsync(admin, made.Id, CancellationToken.None));
        Assert.Equal(new OfficeUse(1, 1, 0, 0), refused.Use);
        Assert.Equal("Belum dihapus, karena masih dipakai: 1 jabatan, 1 pengguna.", In(() => portal.Services.GetRequiredService<OfficeWords>().Of(refused)));
    }

    [Fact]
    public async Task An_office_is_corrected_and_keeps_its_code()
    {
        var (admin, made) = (await AdminAsync(), await MakeAsync("dinas-keliru", "Dinas Perikann"));

        Assert.IsType<OfficeOutcome.Done>(await Desk.CorrectAsync(admin, made.Id, Details("Dinas Perikanan dan Kelautan", zone: ZonaWaktu.Wit), CancellationToken.None));

        var office = (await portal.OfficeAsync("dinas-keliru"))!.Opd;
        Assert.Equal(("Dinas Perikanan dan Kelautan", ZonaWaktu.Wit, "dinas-keliru"), (office.Name, office.Zone, office.Code));
        Assert.Equal(Opd.UsualUploadLimitMegabytes, office.UploadLimitMegabytes);
    }

    [Fact]
    public async Task The_zone_stays_where_due_times_were_reckoned_by_it()
    {
        await portal.StartRenjaAsync();
        var office = (await portal.OfficeAsync(Renja.Opd))!.Opd;
        var details = OfficeDetails.Typed(office.Name, office.ShortName, office.Kind, office.Region, ZonaWaktu.Wit, null, null);

        Assert.IsType<OfficeOutcome.ZoneInUse>(await Desk.CorrectAsync(await AdminAsync(), office.Id, details, CancellationToken.None));
        Assert.IsType<OfficeOutcome.Done>(await Desk.CorrectAsync(await AdminAsync(), office.Id, details with { Zone = office.Zone }, CancellationToken.None));
        Assert.Equal(office.Zone, (await portal.OfficeAsync(Renja.Opd))!.Opd.Zone);
    }

    [Fact]
    public async Task An_empty_office_is_deleted_and_one_with_SOPs_is_not()
    {
        var (admin, made) = (await AdminAsync(), await MakeAsync("kantor-kosong", "Kantor Kosong"));

        Assert.IsType<OfficeOutcome.Done>(await Desk.DeleteAsync(admin, made.Id, CancellationToken.None));

        Assert.Null(await portal.OfficeAsync("kantor-kosong"));
        Assert.IsType<OfficeOutcome.UnknownOffice>(await Desk.DeleteAsync(admin, made.Id, CancellationToken.None));
        var kelara = (await portal.OfficeAsync("kec-kelara"))!.Opd.Id;
        Assert.True(Assert.IsType<OfficeOutcome.InUse>(await Desk.DeleteAsync(admin, kelara, CancellationToken.None)).Use.Sops > 0);
    }

    [Fact]
    public async Task Two_offices_have_neither_one_code_nor_one_name_in_one_region()
    {
        var admin = await AdminAsync();
        await MakeAsync("kembar", "Dinas Kembar");

        Assert.IsType<OfficeOutcome.CodeTaken>(await Desk.AddAsync(admin, Details("Dinas Lain"), "kembar", CancellationToken.None));
        Assert.IsType<OfficeOutcome.NameTaken>(await Desk.AddAsync(admin, Details("DINAS kembar"), "kembar-2", CancellationToken.None));
        Assert.IsType<OfficeOutcome.Made>(await Desk.AddAsync(admin, Details("Dinas Kembar") with { Region = "Kabupaten Sebelah" }, "kembar-3", CancellationToken.None));
        Assert.Equal(OfficeFault.CodeInvalid, Assert.IsType<OfficeOutcome.Wrong>(await Desk.AddAsync(admin, Details("Dinas Lain"), "Dinas/Lain", CancellationToken.None)).Fault);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Desk.AddAsync(admin, Details($"Dinas Serentak {n}"), "serentak", CancellationToken.None))));
        Assert.Single(outcomes.OfType<OfficeOutcome.Made>());
    }

    [Theory]
    [InlineData("sekretaris@kesbangpol-mura.demo")]
    [InlineData("admin@kesbangpol-mura.demo")]
    public async Task Whoever_is_no_admin_of_the_portal_keeps_no_office_not_even_their_own(string email)
    {
        var (caller, before) = (await portal.CallerAsync(email), (await portal.OfficeAsync(Renja.Opd))!.Opd);

        Assert.Null(await Desk.AllAsync(caller, CancellationToken.None));
        Assert.IsType<OfficeOutcome.NotYours>(await Desk.AddAsync(caller, Details("Dinas Gelap"), "dinas-gelap", CancellationToken.None));
        Assert.IsType<OfficeOutcome.NotYours>(await Desk.CorrectAsync(caller, before.Id, Details("Dinas Gelap"), CancellationToken.None));
        Assert.IsType<OfficeOutcome.NotYours>(await Desk.DeleteAsync(caller, before.Id, CancellationToken.None));
        await using var db = portal.Database();
        Assert.Equal(before, await db.Opds.AsNoTracking().SingleAsync(opd => opd.Id == before.Id));
        Assert.False(await db.Opds.AnyAsync(opd => opd.Code == "dinas-gelap"));
    }

    private async Task<Opd> MakeAsync(string code, string name, ZonaWaktu zone = ZonaWaktu.Wib) =>
        Assert.IsType<OfficeOutcome.Made>(await Desk.AddAsync(await AdminAsync(), Details(name, zone), code, CancellationToken.None)).Office;

    private static OfficeDetails Details(string name, ZonaWaktu zone = ZonaWaktu.Wib) =>
        OfficeDetails.Typed(name, name, OpdKinds.Of(name), "Kabupaten Uji", zone, "PEMERINTAH KABUPATEN UJI\nDINAS PERIKANAN", "Jalan Pelabuhan 1");

    private Task<Caller> AdminAsync() => portal.CallerAsync("admin-portal@biro-organisasi-kalbar.demo");

    private static string? In(Func<string?> words)
    {
        using var indonesian = new ReadingIn("id-ID");
        return words();
    }
}
