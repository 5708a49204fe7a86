using System.Text;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Bahan;

/// <summary>Bahan on its way through the real handlers: who may hand it in, and what becomes of what they hand in.</summary>
public sealed class HandInTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Politik = "kabid-politik";

    private static readonly string[] s_columns = ["Indikator", "Realisasi"];

    [Fact]
    public async Task A_typed_table_becomes_a_file_beside_those_that_were_uploaded_and_comes_back_as_it_was_typed()
    {
        var (cycleId, item) = await AskAsync(Politik);
        var kabid = await CallerAsync(Politik);
        var photo = await UploadAsync(kabid, item, "catatan.txt", "Rapat 3 November.");

        var after = await DoneAsync(HandInAsync(kabid, cycleId, item, [photo], [["Konflik; sosial", "85,5%"], ["", ""], ["Ormas \"aktif\"", "12"]]));

        var version = after.Bahan.Find(item.Id)!.Newest!;
        Assert.Equal(["Realisasi kinerja.csv", "catatan.txt"], version.Files.Select(file => file.Name));
        await using var content = portal.Services.GetRequiredService<FileStore>().OpenRead(version.Files[0].Sha256);
        Assert.Equal([["Konflik; sosial", "85,5%"], ["Ormas \"aktif\"", "12"]], FilledTable.Read(content));
        Assert.Empty(await portal.Services.GetRequiredService<Uploads>().ListAsync(kabid.PersonId, $"bahan:{item.Id}", CancellationToken.None));
    }

    [Fact]
    public async Task What_was_returned_is_handed_in_again_beside_the_former_version_and_is_live_for_who_owes_it()
    {
        var (cycleId, item) = await AskAsync(Politik);
        var (kabid, kasubag) = (await CallerAsync(Politik), await CallerAsync(Renja.Kasubag));
        var bahan = await portal.Services.GetRequiredService<BahanOffices>().OfAsync(kabid.OpdId);

        await DoneAsync(HandInAsync(kabid, cycleId, item, [], [["Konflik", "80"]]));
        await DoneAsync(portal.Services.GetRequiredService<JudgeBahanHandler>().HandleAsync(
            kasubag, new JudgeBahan(new CycleCommand(cycleId, RunId: null), item.Id, Version: 1, Accept: false, "Ormas belum ada."), CancellationToken.None));
        await Eventually.TrueAsync(() => bahan.Snapshot.Find(item.Id)?.Item.Status == BahanStatus.Returned, "the return is live");
        await DoneAsync(HandInAsync(kabid, cycleId, item, [], [["Konflik", "80"], ["Ormas", "12"]]));

        await Eventually.TrueAsync(() => bahan.Snapshot.Find(item.Id)?.Item.Versions.Count == 2, "the second version is live");
        Assert.Equal("Ormas belum ada.", bahan.Snapshot.Find(item.Id)!.Item.Versions[0].Verdict!.Reason);
    }

    [Fact]
    public async Task Pressing_the_same_again_after_a_dropped_line_hands_in_once()
    {
        var (cycleId, item) = await AskAsync(Politik);
        var kabid = await CallerAsync(Politik);
        var upload = await UploadAsync(kabid, item, "catatan.txt", "Sekali saja.");

        await DoneAsync(HandInAsync(kabid, cycleId, item, [upload], table: null, key: "tekan-satu"));
        var again = await HandInAsync(kabid, cycleId, item, [upload], table: null, key: "tekan-satu");

        Assert.IsType<StepOutcome.Repeated>(again);
        Assert.Single((await portal.Store.FindAsync(cycleId, CancellationToken.None))!.Cycle.Bahan.Find(item.Id)!.Versions);
    }

    [Fact]
    public async Task The_same_upload_sent_from_two_pages_at_once_is_handed_in_once_and_the_other_page_is_told_why()
    {
        var (cycleId, item) = await AskAsync(Politik);
        var kabid = await CallerAsync(Politik);
        var upload = await UploadAsync(kabid, item, "catatan.txt", "Dari dua halaman.");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(page =>
            Task.Run(() => HandInAsync(kabid, cycleId, item, [upload], table: null, key: $"halaman-{item.Id}-{page}"))));

        Assert.Single(outcomes.OfType<StepOutcome.Done>());
        Assert.Equal(3, outcomes.OfType<BahanHandInRefusal.UnknownUpload>().Count());
    }

    [Fact]
    public async Task Another_bidang_does_not_hand_in_what_is_not_its_own()
    {
        var (cycleId, item) = await AskAsync(Politik);

        var outcome = await HandInAsync(await CallerAsync("kabid-ideologi"), cycleId, item, [], [["Konflik", "80"]]);

        Assert.Equal("Kabid Politik", Assert.IsType<CommonRefusal.NotYourPost>(outcome).PostName);
    }

    [Fact]
    public async Task For_a_post_that_nobody_holds_the_one_that_asked_hands_in_and_is_recorded()
    {
        await portal.VacateAsync("kabid-kewaspadaan", Renja.Opd);
        var (cycleId, item) = await AskAsync("kabid-kewaspadaan");

        var after = await DoneAsync(HandInAsync(await CallerAsync(Renja.Kasubag), cycleId, item, [], [["Konflik", "80"]]));

        var version = after.Bahan.Find(item.Id)!.Newest!;
        Assert.Equal("kabid-kewaspadaan", version.For.Pelaksana);
        Assert.NotNull(version.For.RecordedBy);
    }

    [Fact]
    public async Task A_table_that_cannot_be_stored_is_refused_and_the_files_beside_it_stay_to_be_sent_again()
    {
        // A title that Windows has for a device makes no name for a file.
        var (cycleId, item) = await AskAsync(Politik, title: "CON");
        var kabid = await CallerAsync(Politik);
        var upload = await UploadAsync(kabid, item, "catatan.txt", "Beserta tabel.");

        var outcome = await HandInAsync(kabid, cycleId, item, [upload], [["Konflik", "80"]]);

        Assert.IsType<BahanHandInRefusal.BadTable>(outcome);
        Assert.Single(await portal.Services.GetRequiredService<Uploads>().ListAsync(kabid.PersonId, $"bahan:{item.Id}", CancellationToken.None));
    }

    private static async Task<DocumentCycle> DoneAsync(Task<StepOutcome> outcome) => Assert.IsType<StepOutcome.Done>(await outcome).After;

    private async Task<(Guid CycleId, BahanItem Item)> AskAsync(string post, string title = "Realisasi kinerja")
    {
        var cycle = await portal.StartRenjaAsync();
        var office = (await portal.OfficeAsync(Renja.Opd))!;
        var day = office.Opd.Zone.DateOf(portal.Clock.GetUtcNow()).AddDays(1);
        while (!office.Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        var after = await DoneAsync(portal.Services.GetRequiredService<AskBahanHandler>().HandleAsync(
            await CallerAsync(Renja.Kasubag),
            new AskBahan(
                new CycleCommand(cycle.Id, cycle.Current!.RunId),
                [new AskBahan.Line([post], title, Note: null, BahanKind.Isian, s_columns, Required: true, Restricted: false)],
                day),
            CancellationToken.None));
        return (cycle.Id, after.Bahan.Items[^1]);
    }

    private Task<StepOutcome> HandInAsync(
        Caller caller, Guid cycleId, BahanItem item, IReadOnlyList<Guid> uploads, IReadOnlyList<IReadOnlyList<string>>? table, string? key = null) =>
        portal.Services.GetRequiredService<SubmitBahanHandler>().HandleAsync(
            caller, new SubmitBahan(new CycleCommand(cycleId, RunId: null, Key: key), item.Id, uploads, table, Note: null), CancellationToken.None);

    private async Task<Guid> UploadAsync(Caller caller, BahanItem item, string name, string text)
    {
        var office = (await portal.OfficeAsync(Renja.Opd))!;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var outcome = await portal.Services.GetRequiredService<Uploads>().StoreAsync(
            caller.PersonId, office.Opd, $"bahan:{item.Id}", name, content, CancellationToken.None);
        return Assert.IsType<UploadOutcome.Taken>(outcome).Upload.Id;
    }

    private async Task<Caller> CallerAsync(string post)
    {
        await using var db = portal.Database();
        var email = $"{post}@{Renja.Opd}.demo";
        var person = await db.Users.SingleAsync(user => user.Email == email);
        return new Caller(person.Id, person.FullName, person.OpdId, Renja.Opd, person.Role);
    }
}
