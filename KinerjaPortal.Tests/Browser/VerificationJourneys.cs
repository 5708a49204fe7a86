using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>Somebody outside the office with a phone, a code and a file.</summary>
[Trait("Category", "Browser")]
public sealed class VerificationJourneys(Chromium chromium, FiledRenja portal) : IClassFixture<Chromium>, IClassFixture<FiledRenja>
{
    /// <summary>Lengths around the ends of a block, and those of the examples of FIPS 180-4.</summary>
    private const string AgainstTheBrowsersOwn = """
        async () => {
          const { Sha256, sha256Of } = await import('/js/sha256.js');
          const hex = buffer => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, '0')).join('');
          const wrong = [];
          for (const length of [...Array(200).keys(), 1000000, 1048576, 1048577, 3000001]) {
            const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8) * 7) & 255);
            const own = await sha256Of(new Blob([bytes]), { subtle: null });
            if (own !== hex(await crypto.subtle.digest('SHA-256', bytes))) wrong.push(length);
          }
          const example = text => { const hash = new Sha256(); hash.update(new TextEncoder().encode(text)); return hash.digest(); };
          return [wrong.join(), example(''), example('abc'), example('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')];
        }
        """;

    [Fact]
    public async Task A_file_is_compared_on_the_phone_and_never_leaves_it()
    {
        var signOff = (await portal.CycleAsync()).SignOffs.SignOffs.FirstOrDefault() ?? await portal.SignAsync();
        await using var window = await chromium.WindowAsync(portal.Address, Screen.Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/verifikasi/{signOff.Fact.Code}");
        await page.GetByTestId("verifikasi-berkas").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        List<string> sent = [];
        page.Request += (_, request) => sent.Add(request.Url);
        var content = await ContentAsync(portal.Files[FiledRenja.Draft].Sha256);

        await page.GetByTestId("verifikasi-berkas").SetInputFilesAsync(new FilePayload { Name = "dari WA.docx", MimeType = "application/octet-stream", Buffer = content });
        await page.GetByText("Sama persis dengan berkas yang disahkan.").WaitForAsync();
        content[100] ^= 1;
        await page.GetByTestId("verifikasi-berkas").SetInputFilesAsync(new FilePayload { Name = "diubah.docx", MimeType = "application/octet-stream", Buffer = content });
        await page.GetByText("BUKAN berkas yang disahkan.").WaitForAsync();

        Assert.False(await page.GetByText("Sama persis dengan berkas yang disahkan.").IsVisibleAsync());
        Assert.Empty(sent);
        await window.WhereRefusalIsMeantAsync(async () => Assert.Contains("Content Security Policy", await page.EvaluateAsync<string>(
            """
            () => new Promise(resolve => {
              document.addEventListener('securitypolicyviolation', e => resolve(`Content Security Policy: ${e.effectiveDirective}`));
              fetch('/masuk', { method: 'POST', body: 'berkas' }).then(() => resolve('sent'), () => {});
            })
            """), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_portals_own_SHA_256_is_that_of_the_standard()
    {
        await using var window = await chromium.WindowAsync(portal.Address, Screen.Phone);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/verifikasi");

        Assert.Equal(
            [
                "",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ],
            await page.EvaluateAsync<string[]>(AgainstTheBrowsersOwn));
    }

    [Fact]
    public async Task A_typed_code_leads_to_what_was_signed_without_any_script()
    {
        var signOff = (await portal.CycleAsync()).SignOffs.SignOffs.FirstOrDefault() ?? await portal.SignAsync();
        await using var window = await chromium.WindowAsync(portal.Address, Screen.Phone, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/verifikasi");

        await page.GetByTestId("verifikasi-kode").FillAsync(signOff.Fact.Code.ToLowerInvariant());
        await page.GetByTestId("verifikasi-cari").ClickAsync();

        await page.GetByTestId("verifikasi-tercatat").GetByText("RENJA 2027").WaitForAsync();
        await page.Locator("noscript .kp-notice").WaitForAsync();
        Assert.False(await page.GetByTestId("verifikasi-berkas").IsVisibleAsync());
        await page.GetByText("Sidik berkas (SHA-256)").ClickAsync();
        await page.GetByText(signOff.Fact.Sha256).First.WaitForAsync();
    }

    /// <summary>The pages of a sign-off, as <see cref="EveryPage"/> looks at the others.</summary>
    [Theory]
    [MemberData(nameof(EveryPage.Screens), MemberType = typeof(EveryPage))]
    public async Task Its_pages_are_accessible_and_keep_within_the_screen(string name)
    {
        var screen = ((Screen[])[Screen.Desk, Screen.Tablet, Screen.Phone]).First(screen => screen.Name == name);
        var signOff = (await portal.CycleAsync()).SignOffs.SignOffs.FirstOrDefault() ?? await portal.SignAsync();
        var faults = new List<string>();
        await using (var nobody = await chromium.WindowAsync(portal.Address, screen))
        {
            var page = await nobody.NewPageAsync();
            foreach (var (what, address) in ((string, string)[])[
                ("verifikasi", "/verifikasi"), ("verifikasi-tak-dikenal", "/verifikasi/salah"), ("verifikasi-tercatat", $"/verifikasi/{signOff.Fact.Code}")])
            {
                await page.GotoAsync(address);
                await EveryPage.LookAsync(page, what, screen, faults);
            }
        }

        await using var kasubag = await Clerk.SignInAsync(chromium, portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo", screen);
        await EveryPage.LookAtAllAsync(
            kasubag,
            [
                ("lembar-pengesahan", $"/siklus/{portal.CycleId}/lembar/{signOff.Id}"),
                ("siklus-disahkan", $"/siklus/{portal.CycleId}"),
                ("berkas-disahkan", $"/siklus/{portal.CycleId}/berkas?lihat={signOff.Fact.EditionFileId}"),
            ],
            screen, faults);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>The sheet on paper: one page of A4 that says it all, and nothing of the portal around it.</summary>
    [Fact]
    public async Task The_sheet_prints_on_one_page()
    {
        var signOff = (await portal.CycleAsync()).SignOffs.SignOffs.FirstOrDefault() ?? await portal.SignAsync();
        await using var kasubag = await Clerk.SignInAsync(chromium, portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo", Screen.Desk);
        await kasubag.OpenAsync($"/siklus/{portal.CycleId}/lembar/{signOff.Id}");
        await kasubag.Page.GetByTestId("lembar-pengesahan").WaitForAsync();

        var pdf = await kasubag.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

        await File.WriteAllBytesAsync(Path.Combine(EveryPage.Pictures, "lembar-pengesahan.pdf"), pdf, TestContext.Current.CancellationToken);
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("a.pdf"), pdf, TestContext.Current.CancellationToken);
        var facts = CommandLine.Run("pdfinfo", [folder.File("a.pdf")], folder.Path).Said;
        Assert.Matches(@"Pages:\s+1\n", facts);
        Assert.Matches(@"Page size:\s+59[45][.0-9]* x 84[12]", facts);
        var text = PdfTools.Text(pdf);
        Assert.Contains("Paraf koordinasi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beranda", text, StringComparison.Ordinal);
    }

    private async Task<byte[]> ContentAsync(string sha256) => await File.ReadAllBytesAsync(
        Path.Combine(portal.FilesRoot, Infrastructure.Files.FileStore.PlaceOf(sha256)), TestContext.Current.CancellationToken);
}
