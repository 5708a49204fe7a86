using System.Text.Json;
using KinerjaPortal.Domain.People;
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

    [Fact]
    public async Task The_second_step_is_scanned_asked_for_at_signing_in_and_opened_by_paper_when_the_phone_is_lost()
    {
        await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, "arsiparis@kesbangpol-mura.demo", Screen.Desk);
        var page = clerk.Page;
        await page.GotoAsync("/akun");
        await page.GetByTestId("kode-sandi").FillAsync(PortalApi.Password);
        await page.GetByTestId("kode-mulai").ClickAsync();
        await Assertions.Expect(page.Locator("svg.qr")).ToBeVisibleAsync();
        var key = KeyOf(await page.GetByTestId("kode-kunci").InnerTextAsync());
        await page.GetByTestId("kode").FillAsync(CodeOf(key));
        await page.GetByTestId("kode-aktifkan").ClickAsync();
        var codes = await page.GetByTestId("kode-cadangan").Locator("code").AllInnerTextsAsync();
        Assert.Equal(RecoveryCode.Count, codes.Count);
        var faults = new List<string>();
        await EveryPage.LookAsync(page, "akun-kode-cadangan", Screen.Desk, faults);
        await page.GetByTestId("kode-disimpan").ClickAsync();
        await Assertions.Expect(page.GetByTestId("kode-aktif")).ToContainTextAsync("10 dari 10");

        await SignOutAsync(page);
        await PasswordAsync(page);
        await page.GetByTestId("kode").FillAsync("000 000");
        await page.GetByTestId("kode-kirim").ClickAsync();
        await Assertions.Expect(page.GetByTestId("kode-galat")).ToContainTextAsync("tidak cocok atau sudah dipakai");
        await EveryPage.LookAsync(page, "masuk-kode", Screen.Desk, faults);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        await page.GetByTestId("kode").FillAsync(CodeOf(key));
        await page.GetByTestId("kode-kirim").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");

        await SignOutAsync(page);
        await PasswordAsync(page);
        await page.GetByTestId("kode").FillAsync(codes[0]);
        await page.GetByTestId("kode-kirim").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await page.GotoAsync("/akun");
        await Assertions.Expect(page.GetByTestId("kode-aktif")).ToContainTextAsync("9 dari 10");
    }

    private string CodeOf(byte[] key) => AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(portal.Clock.GetUtcNow()));

    private static byte[] KeyOf(string written)
    {
        var bits = string.Concat(written.Where(sign => sign != ' ').Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private static async Task PasswordAsync(IPage page)
    {
        await page.GetByTestId("masuk-email").FillAsync("arsiparis@kesbangpol-mura.demo");
        await page.GetByTestId("masuk-sandi").FillAsync(PortalApi.Password);
        await page.GetByTestId("masuk-kirim").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/masuk/kode");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("html[data-connection='live']").WaitForAsync();
        await page.Locator("button.kp-account").ClickAsync();
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
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            }),
        });
    }
}
