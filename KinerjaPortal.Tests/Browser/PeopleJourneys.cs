using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>An admin lets a person in, and shuts the account again.</summary>
[Trait("Category", "Browser")]
public sealed class PeopleJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    private const string Opd = "kesbangpol-mura";

    [Fact]
    public async Task An_invited_person_sets_a_password_on_a_phone_and_the_admin_sees_them_come_and_shuts_the_account()
    {
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, $"admin@{Opd}.demo", Screen.Desk);
        await admin.OpenAsync("/admin/pengguna");
        var link = await EveryPage.InviteAsync(admin.Page, "sri@contoh.go.id");

        await using var phone = await chromium.WindowAsync(portal.Address, Screen.Phone);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(link);
        await page.GetByTestId("undangan-sandi").FillAsync("gerimis di pasar ikan");
        await page.GetByTestId("undangan-kirim").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");

        await admin.OpenAsync("/admin/pengguna");
        await admin.Page.GetByTestId("pengguna-cari").FillAsync("sri@contoh");
        await Assertions.Expect(admin.Page.Locator("[data-person]")).ToHaveCountAsync(1);
        var row = admin.Page.Locator("tr", new() { HasText = "sri@contoh.go.id" });
        await Assertions.Expect(row).ToContainTextAsync("Aktif");
        await row.GetByTestId("pengguna-aksi").Locator("button").First.ClickAsync();
        await admin.Page.GetByTestId("pengguna-close").ClickAsync();
        await admin.Page.GetByTestId("pengguna-tutup-kirim").ClickAsync();

        await Assertions.Expect(row).ToContainTextAsync("Ditutup");
        await Assertions.Expect(admin.Page.GetByTestId("pengguna-kabar")).ToContainTextAsync("Akun Sri Wahyuni, S.Sos. ditutup.");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/masuk");
    }
}
