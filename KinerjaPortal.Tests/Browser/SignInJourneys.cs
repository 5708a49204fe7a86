using System.Text.Json;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A person signs in by other means than the password alone, with Chromium's own authenticator for a phone.</summary>
[Trait("Category", "Browser")]
public sealed class SignInJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    // Browsers have passkeys by https alone, and on localhost by its name.
    private Uri Localhost => new($"http://localhost:{portal.Address.Port}/");

    [Fact]
    public async Task A_passkey_is_made_signs_in_without_a_password_and_is_removed()
    {
        await using var clerk = await Clerk.SignInAsync(chromium, Localhost, "sekretaris@kesbangpol-mura.demo", Screen.Phone);
        var page = clerk.Page;
        await PutInPhoneAsync(page);
        await page.GotoAsync("/akun");
        await page.GetByTestId("kunci-nama").FillAsync("Ponsel Sri");

        // A wrong password is told on the page, and nothing is asked of the phone.
        await page.GetByTestId("kunci-sandi").FillAsync("bukan kata sandi saya");
        await page.GetByTestId("kunci-tambah").ClickAsync();
        await Assertions.Expect(page.GetByTestId("kunci-galat")).ToContainTextAsync("Kata sandi tidak cocok");
        await page.GetByTestId("kunci-sandi").FillAsync(PortalApi.Password);
        await page.GetByTestId("kunci-tambah").ClickAsync();
        await Assertions.Expect(page.GetByTestId("akun-kabar")).ToContainTextAsync("Kunci sandi ditambahkan");
        await Assertions.Expect(page.Locator("[data-passkey-name='Ponsel Sri']")).ToBeVisibleAsync();

        // The same phone has one already.
        await page.GetByTestId("kunci-sandi").FillAsync(PortalApi.Password);
        await page.GetByTestId("kunci-tambah").ClickAsync();
        await Assertions.Expect(page.GetByTestId("kunci-galat")).ToContainTextAsync("sudah punya kunci sandi");

        await SignOutAsync(page);
        await page.GetByTestId("masuk-kunci").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await clerk.LiveAsync();

        await page.GotoAsync("/akun");
        var kept = page.Locator("[data-passkey-name='Ponsel Sri']");
        await kept.GetByText("Ganti nama").ClickAsync();
        await kept.GetByTestId("kunci-nama-baru").FillAsync("Ponsel lama");
        await kept.GetByTestId("kunci-nama-simpan").ClickAsync();
        kept = page.Locator("[data-passkey-name='Ponsel lama']");
        await kept.GetByText("Hapus", new() { Exact = true }).ClickAsync();
        await kept.GetByTestId("kunci-hapus-sandi").FillAsync(PortalApi.Password);
        await kept.GetByTestId("kunci-hapus").ClickAsync();
        await Assertions.Expect(page.GetByTestId("akun-kabar")).ToContainTextAsync("Kunci sandi dihapus");
        await Assertions.Expect(page.Locator("[data-passkey-name]")).ToHaveCountAsync(0);

        await SignOutAsync(page);
        await page.GetByTestId("masuk-kunci").ClickAsync();
        await Assertions.Expect(page.GetByText("Kunci sandi itu tidak dikenal portal ini")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Over_http_no_passkey_is_offered_and_the_persons_page_says_why()
    {
        await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, "kaban@kesbangpol-mura.demo", Screen.Desk);

        // 127.0.0.1 is to browsers as safe as localhost; the rule of any other address by http is what this page is told.
        await clerk.Page.AddInitScriptAsync("Object.defineProperty(window, 'isSecureContext', { value: false })");
        await clerk.Page.GotoAsync("/akun");
        await Assertions.Expect(clerk.Page.GetByTestId("kunci-tanpa")).ToContainTextAsync("lewat alamat https");
        await Assertions.Expect(clerk.Page.GetByTestId("kunci-tambah")).ToBeHiddenAsync();
        await SignOutAsync(clerk.Page);
        await Assertions.Expect(clerk.Page.GetByTestId("masuk-kirim")).ToBeVisibleAsync();
        await Assertions.Expect(clerk.Page.GetByTestId("masuk-kunci")).ToBeHiddenAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("html[data-connection='live']").WaitForAsync();
        await page.Locator(".kp-account-menu button").First.ClickAsync();
        await page.GetByTestId("keluar").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/masuk");
    }

    /// <summary>An authenticator of the device itself, behind a finger that is always the right one.</summary>
    private static async Task PutInPhoneAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = JsonSerializer.SerializeToElement(new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true,
            }),
        });
    }
}
