using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Infrastructure.Organisation.Importing;
using KinerjaPortal.Tests.Domain.Organisation;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A sixth office is set up in the browser alone.</summary>
[Trait("Category", "Browser")]
public sealed class OfficeJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_portal_admin_makes_an_office_brings_its_posts_and_people_from_a_workbook_and_invites_its_admin_who_sees_what_is_missing()
    {
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, "admin-portal@biro-organisasi-kalbar.demo", Screen.Desk);
        var page = admin.Page;
        await admin.OpenAsync("/admin/opd");
        await page.GetByTestId("opd-tambah").ClickAsync();
        await page.GetByTestId("opd-nama").FillAsync("Dinas Perikanan Kabupaten Balangan");
        await page.GetByTestId("opd-nama-pendek").FillAsync("Perikanan Balangan");
        await page.GetByTestId("opd-wilayah").FillAsync("Kabupaten Balangan");
        await page.GetByTestId("opd-zona-wita").CheckAsync();
        await page.GetByTestId("opd-kop").FillAsync("PEMERINTAH KABUPATEN BALANGAN\nDINAS PERIKANAN");
        await page.GetByTestId("opd-simpan").ClickAsync();
        await Assertions.Expect(page.GetByTestId("opd-kabar")).ToContainTextAsync("Kantor Perikanan Balangan dibuat.");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "Dinas Perikanan" }).GetByTestId("opd-belum-ada")).ToContainTextAsync("Belum ada admin OPD · Belum ada jabatan");

        await page.GetByTestId("opd-lanjut").GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByTestId("jabatan-tambah").ClickAsync();
        await page.GetByTestId("jabatan-nama").FillAsync("Kasubag Program");
        await page.GetByTestId("jabatan-simpan").ClickAsync();
        await Assertions.Expect(page.Locator("[data-post='kasubag-program']")).ToBeVisibleAsync();

        await page.GetByTestId("jabatan-impor").ClickAsync();
        await UploadAsync(page, StaffPlanningTests.Person(0, "Budi Santoso", "1985", "budi@perikanan.go.id", "Admin OPD", "Kepala Dinas"));
        await Assertions.Expect(page.Locator("[data-effect='Wrong']")).ToContainTextAsync("NIP terdiri dari 18 angka.");
        await Assertions.Expect(page.GetByTestId("impor-simpan")).ToHaveCountAsync(0);
        await page.GetByTestId("impor-batal").ClickAsync();
        await UploadAsync(page, StaffPlanningTests.Person(0, "Budi Santoso", "198501012010011004", "budi@perikanan.go.id", "Admin OPD", "Kepala Dinas"));
        await Assertions.Expect(page.GetByTestId("impor-ringkasan")).ToContainTextAsync("2 baru, 0 berubah, 1 tetap, 0 salah.");
        await page.GetByTestId("impor-simpan").ClickAsync();
        await Assertions.Expect(page.GetByTestId("impor-kabar")).ToContainTextAsync("Tersimpan: 1 jabatan, 1 pengguna, 1 penugasan.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ke Pengguna" }).ClickAsync();
        await page.Locator("tr", new() { HasText = "budi@perikanan.go.id" }).GetByTestId("pengguna-aksi").Locator("button").First.ClickAsync();
        await page.GetByTestId("pengguna-link").ClickAsync();
        await page.GetByTestId("pengguna-tautan-buat").ClickAsync();
        var link = await page.GetByTestId("pengguna-tautan-alamat").InputValueAsync();

        await using var phone = await chromium.WindowAsync(portal.Address, Screen.Phone);
        var theirs = await phone.NewPageAsync();
        await theirs.GotoAsync(link);
        await theirs.GetByTestId("undangan-sandi").FillAsync("gerimis di pasar ikan");
        await theirs.GetByTestId("undangan-kirim").ClickAsync();
        await theirs.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        var missing = theirs.GetByTestId("beranda-kelengkapan").Locator("[data-gap]");
        await Assertions.Expect(missing.First).ToBeVisibleAsync();
        Assert.Equal(["People", "Holders", "Sops"], (await missing.EvaluateAllAsync<string[]>("links => links.map(link => link.dataset.gap)")).Take(3));
    }

    private static async Task UploadAsync(IPage page, PersonRow person)
    {
        using var workbook = StaffWorkbookWriter.Write(new StaffTable([StaffPlanningTests.Post(0, "Kepala Dinas"), StaffPlanningTests.Post(0, "Kasubag Program")], [person]));
        await page.Locator("[data-testid='unggah'][data-ready]").WaitForAsync();

        // The file before has been let go of: the page takes one at a time, and nobody is as quick as this with a dialog of files.
        await Assertions.Expect(page.Locator("[data-testid='unggah'] [data-files] > *")).ToHaveCountAsync(0);
        await page.GetByTestId("unggah-pilih").SetInputFilesAsync(
            new FilePayload { Name = "pegawai.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = workbook.ToArray() });
        await page.GetByTestId("impor-pratinjau").WaitForAsync();
    }
}
