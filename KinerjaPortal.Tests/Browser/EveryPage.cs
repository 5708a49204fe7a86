using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>
/// Every page, at three widths, light and dark, as the person who uses it: axe-core finds no serious fault, nothing reaches over the
/// edge, and pictures of it lie in <c>TestResults/screenshots</c> to be looked at.
/// </summary>
[Trait("Category", "Browser")]
public sealed class EveryPage(Chromium chromium, JourneyHost portal) : IClassFixture<Chromium>, IClassFixture<JourneyHost>
{
    private const string Opd = "kesbangpol-mura";

    /// <summary>Where the pictures lie.</summary>
    internal static string Pictures { get; } = Directory.CreateDirectory(
        Path.Combine(Path.GetDirectoryName(typeof(EveryPage).Assembly.Location)!, "..", "..", "..", "..", "TestResults", "screenshots")).FullName;

    public static TheoryData<string> Screens => [Screen.Desk.Name, Screen.Tablet.Name, Screen.Phone.Name];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Is_accessible_and_keeps_within_the_screen(string name)
    {
        var screen = ((Screen[])[Screen.Desk, Screen.Tablet, Screen.Phone]).First(screen => screen.Name == name);
        var faults = new List<string>();
        await using (var nobody = await chromium.WindowAsync(portal.Address, screen))
        {
            var page = await nobody.NewPageAsync();
            await page.GotoAsync("/masuk");
            await LookAsync(page, "masuk", screen, faults);
        }

        await using var sekretaris = await Clerk.SignInAsync(chromium, portal.Address, $"sekretaris@{Opd}.demo", screen);
        await LookAtAllAsync(sekretaris, await PagesAsync(), screen, faults);

        await LookAtBahanAsync(screen, faults);
        await LookAtSignOffAsync(screen, faults);

        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, $"admin@{Opd}.demo", screen);
        await LookAtAllAsync(
            admin,
            [.. await PagesOfVersionsAsync(), ("admin-berkas", "/admin/berkas"), ("admin-sertifikat", "/admin/sertifikat"), ("admin-penugasan", "/admin/penugasan"), ("admin-pengguna", "/admin/pengguna"), ("admin-jabatan", "/admin/jabatan"), ("admin-impor", "/admin/impor"), ("admin-kalender", "/admin/kalender"), ("admin-audit", "/admin/audit"), ("admin-tenggat", "/admin/tenggat")],
            screen, faults);

        await LookAtPeopleAsync(admin, screen, faults);
        await LookAtOfficesAsync(admin, screen, faults);
        await LookAtDesignerAsync(admin, screen, faults);

        // Without a circuit.
        await admin.Page.GotoAsync("/akun");
        await LookAsync(admin.Page, "akun", screen, faults);
        await admin.Page.GetByTestId("kode-sandi").FillAsync(PortalApi.Password);
        await admin.Page.GetByTestId("kode-mulai").ClickAsync();
        await LookAsync(admin.Page, "akun-kode", screen, faults);

        // Nor has one that is not theirs.
        await admin.Page.GotoAsync("/admin/opd");
        await LookAsync(admin.Page, "admin-opd-bukan-wewenang", screen, faults);

        // Not a page of the portal, so it has no circuit to wait for.
        await sekretaris.Page.GotoAsync("/tidak-ada");
        await LookAsync(sekretaris.Page, "tidak-ada", screen, faults);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private async Task<IEnumerable<(string What, string Address)>> PagesAsync()
    {
        var api = await portal.ApiAsync("sekretaris", Opd);
        var lppd = (await api.SopsAsync(Opd)).First(sop => sop.DocumentType == "LPPD").Id;
        var kelara = (await api.SopsAsync("kec-kelara")).First(sop => sop.DocumentType == "RENJA").Id;
        var cycles = (await portal.BoardAsync(Opd)).Cards.Values.ToList();
        return
        [
            ("beranda", "/"),
            ("papan", $"/papan/{Opd}"),
            ("papan-kantor-lain", "/papan/kec-kelara"),
            ("siklus", $"/siklus/{cycles.First(card => card.Step?.Pelaksana == "sekretaris").CycleId}"),
            ("siklus-selesai", $"/siklus/{cycles.First(card => card.Step is null).CycleId}"),
            ("siklus-tak-dikenal", $"/siklus/{Guid.Empty}"),
            ("berkas", $"/siklus/{cycles.First(card => card.Step?.Pelaksana == "sekretaris").CycleId}/berkas"),
            ("berkas-siklus-selesai", $"/siklus/{cycles.First(card => card.Step is null).CycleId}/berkas"),
            ("siklus-baru", "/siklus/baru"),
            ("bahan", "/bahan"),
            ("kabar", "/kabar"),
            ("bahan-tak-dikenal", $"/bahan/{Guid.Empty}"),
            ("sop", "/sop"),
            ("sop-lppd", $"/sop/{lppd}"),
            ("sop-kelara", $"/sop/{kelara}"),
            ("sop-lppd-simulasi", $"/sop/{lppd}/simulasi"),
        ];
    }

    /// <summary>A cycle that gathers bahan, as who asked and who owes it; its files with one of them open, and a search.</summary>
    private async Task LookAtBahanAsync(Screen screen, List<string> faults)
    {
        var lkpj = (await portal.BoardAsync(Opd)).Cards.Values.First(card => card.DocumentType == DocumentType.Lkpj && card.Step is not null).CycleId;
        await using var kasubag = await Clerk.SignInAsync(chromium, portal.Address, $"kasubag-penyusunan-program@{Opd}.demo", screen);
        await kasubag.OpenAsync($"/siklus/{lkpj}");
        await kasubag.Page.Locator("[data-bahan][data-state='diunggah']").First.ClickAsync();
        await kasubag.Page.GetByTestId("bahan-panel-judul").WaitForAsync();
        await LookAsync(kasubag.Page, "siklus-bahan-dibuka", screen, faults);
        await kasubag.Page.Keyboard.PressAsync("Escape");
        await kasubag.Page.GetByTestId("minta-bahan").ClickAsync();
        await kasubag.Page.Locator("[data-suggestion='Realisasi']").ClickAsync();
        await kasubag.Page.GetByTestId("bahan-kolom").WaitForAsync();
        await LookAsync(kasubag.Page, "siklus-minta-bahan", screen, faults);

        // What was typed is kept for the person: thrown away, so that the next screen begins with a closed form.
        await kasubag.Page.GetByTestId("bahan-buang").ClickAsync();
        await kasubag.Page.GetByTestId("minta-bahan").WaitForAsync();
        await kasubag.OpenAsync($"/siklus/{lkpj}/berkas");
        await kasubag.Page.GetByTestId("berkas-lihat").First.ClickAsync();
        await kasubag.Page.GetByTestId("berkas-pratinjau").WaitForAsync();
        await LookAsync(kasubag.Page, "berkas-pratinjau", screen, faults);

        await using var kabid = await Clerk.SignInAsync(chromium, portal.Address, $"kabid-politik@{Opd}.demo", screen);
        var isian = (await portal.Store.FindAsync(lkpj, CancellationToken.None))!.Cycle.Bahan.Items
            .First(item => item.Pelaksana == "kabid-politik" && item.Asked.Kind == BahanKind.Isian);
        await LookAtAllAsync(kabid, [("bahan-kabid", "/bahan"), ("bahan-isian", $"/bahan/{isian.Id}"), ("cari", "/cari?q=politik"), ("dokumen", "/dokumen")], screen, faults);
    }

    /// <summary>The desk of the Camat: the queue, the document, and the sheet that sends it back.</summary>
    private async Task LookAtSignOffAsync(Screen screen, List<string> faults)
    {
        var rka = (await portal.BoardAsync("kec-kelara")).Cards.Values.First(card => card.DocumentType == DocumentType.Rka && card.Step is not null).CycleId;
        await using var camat = await Clerk.SignInAsync(chromium, portal.Address, "camat@kec-kelara.demo", screen);
        await LookAtAllAsync(
            camat,
            [("pengesahan", "/pengesahan"), ("pengesahan-meja", $"/pengesahan/{rka}"), ("pengesahan-tak-dikenal", $"/pengesahan/{Guid.Empty}")],
            screen, faults);
        await camat.OpenAsync($"/pengesahan/{rka}");
        await camat.Page.GetByTestId("meja-kembalikan").ClickAsync();
        await camat.Page.GetByTestId("meja-tanda-tambah").ClickAsync();

        // One at least: what was marked on another screen is kept.
        await camat.Page.GetByTestId("meja-tanda").First.WaitForAsync();
        await LookAsync(camat.Page, "pengesahan-kembalikan", screen, faults);
    }

    /// <summary>The forms of an account, a portal admin's view of another office, and the pages behind the two kinds of links.</summary>
    private async Task LookAtPeopleAsync(Clerk admin, Screen screen, List<string> faults)
    {
        await admin.OpenAsync("/admin/pengguna");
        var person = await InviteAsync(admin.Page, $"undangan-{screen.Name}@contoh.go.id");
        await LookAsync(admin.Page, "admin-pengguna-tautan", screen, faults);
        await admin.Page.Locator("tr", new() { HasText = "Sekretaris" }).GetByTestId("pengguna-aksi").Locator("button").First.ClickAsync();
        await admin.Page.GetByTestId("pengguna-close").ClickAsync();
        await admin.Page.GetByTestId("pengguna-tutup-isi").WaitForAsync();
        await LookAsync(admin.Page, "admin-pengguna-tutup", screen, faults);

        await using var portalAdmin = await Clerk.SignInAsync(chromium, portal.Address, "admin-portal@biro-organisasi-kalbar.demo", screen);
        await LookAtAllAsync(portalAdmin, [("admin-pengguna-kantor-lain", "/admin/pengguna?kantor=kec-kelara"), ("admin-kalender-2027", "/admin/kalender?tahun=2027")], screen, faults);

        await using var nobody = await chromium.WindowAsync(portal.Address, screen);
        var page = await nobody.NewPageAsync();
        foreach (var (what, address) in new[]
        {
            ("undangan", person),
            ("undangan-usang", "/undangan/tidak-ada"),
            ("mulai", $"/mulai/{await portal.Services.GetRequiredService<FirstAdmins>().IssueAsync(aloneFromNowOn: false, CancellationToken.None)}?galat=PasswordCommon"),
            ("mulai-usang", "/mulai/tidak-ada"),
        })
        {
            await page.GotoAsync(address);
            await LookAsync(page, what, screen, faults);
        }
    }

    /// <summary>The offices as an admin of the portal keeps them, and the forms of an office and of a post.</summary>
    private async Task LookAtOfficesAsync(Clerk admin, Screen screen, List<string> faults)
    {
        await admin.OpenAsync("/admin/jabatan");
        await admin.Page.GetByTestId("jabatan-tambah").ClickAsync();
        await admin.Page.GetByTestId("jabatan-luar").ClickAsync();
        await LookAsync(admin.Page, "admin-jabatan-tambah", screen, faults);

        await using var portalAdmin = await Clerk.SignInAsync(chromium, portal.Address, "admin-portal@biro-organisasi-kalbar.demo", screen);
        await LookAtAllAsync(portalAdmin, [("admin-opd", "/admin/opd"), ("admin-jabatan-kantor-lain", "/admin/jabatan?kantor=kec-kelara")], screen, faults);
        await portalAdmin.OpenAsync("/admin/opd");
        await portalAdmin.Page.GetByTestId("opd-tambah").ClickAsync();
        await portalAdmin.Page.GetByTestId("opd-nama").FillAsync("Dinas Perikanan Kabupaten Balangan");
        await LookAsync(portalAdmin.Page, "admin-opd-tambah", screen, faults);
    }

    /// <returns>The address of the invitation.</returns>
    internal static async Task<string> InviteAsync(IPage page, string email)
    {
        await page.GetByTestId("pengguna-tambah").ClickAsync();
        await page.GetByTestId("pengguna-nama").FillAsync("Sri Wahyuni, S.Sos.");
        await page.GetByTestId("pengguna-email").FillAsync(email);
        await page.GetByTestId("pengguna-simpan").ClickAsync();
        return await page.GetByTestId("pengguna-tautan-alamat").InputValueAsync();
    }

    /// <summary>The ways to a new SOP, and a draft with every panel of the designer. Each screen has a draft of its own, held by nobody.</summary>
    private async Task LookAtDesignerAsync(Clerk admin, Screen screen, List<string> faults)
    {
        await admin.OpenAsync("/sop/baru");
        foreach (var way in (string[])["blank", "copy", "upload"])
        {
            await admin.Page.GetByTestId($"sop-baru-{way}").CheckAsync();
            await LookAsync(admin.Page, $"sop-baru-{way}", screen, faults);
        }

        var (sop, version) = await DraftAsync(screen);
        await admin.OpenAsync($"/sop/{sop}/rancang");
        await admin.Page.Locator(".designer[data-ready]").WaitForAsync();
        await admin.Page.Locator("tr[data-row] [data-cell='number']").First.ClickAsync();
        foreach (var panel in (string[])["step", "lanes", "problems", "identity"])
        {
            await OpenPanelAsync(admin.Page, panel);
            await LookAsync(admin.Page, $"sop-rancang-{panel}", screen, faults);
        }

        await LookAtAllAsync(admin, [("sop-draf-pratinjau", $"/sop/{sop}/pratinjau"), ("sop-draf-simulasi", $"/sop/{sop}/simulasi?versi={version}")], screen, faults);
    }

    /// <summary>On a phone a second press of a tab closes its panel.</summary>
    private static async Task OpenPanelAsync(IPage page, string panel)
    {
        var tab = page.GetByTestId($"rancang-panel-{panel}");
        var isShown = await page.Locator(".designer-panel").IsVisibleAsync() && await tab.GetAttributeAsync("aria-selected") == "true";
        if (!isShown)
        {
            await tab.ClickAsync();
        }

        await page.Locator($".designer-panels[data-panel='{panel}'] .designer-panel").WaitForAsync();
    }

    private async Task<(Guid Sop, Guid Version)> DraftAsync(Screen screen)
    {
        var slug = screen == Screen.Desk ? "kesbangpol-mura-renja" : screen == Screen.Tablet ? "kesbangpol-mura-rka" : "kesbangpol-mura-dpa";
        var versions = NewVersions.In(portal);
        var sop = (await versions.SopAsync(slug)).Sop.Id;
        return (sop, await versions.DraftAsync(slug, sheet => sheet with { Steps = [.. sheet.Steps.Select((step, row) => row == 1 ? step with { Activity = "" } : step)] }));
    }

    /// <summary>LPPD with a second version in force, cycles left on the first, and a third that waits to be established.</summary>
    private async Task<IEnumerable<(string What, string Address)>> PagesOfVersionsAsync()
    {
        const string Sop = "kesbangpol-mura-lppd";
        var versions = NewVersions.In(portal);
        if ((await versions.ListAsync(Sop)).Count == 1)
        {
            await versions.EstablishedAsync(Sop, ZonaWaktu.Wib.DateOf(portal.Clock.GetUtcNow()), sheet => sheet with
            {
                Steps = [.. sheet.Steps.Select((step, row) => row == 2 ? step with { Activity = $"{step.Activity} dan catatannya" } : step)],
            });
            await versions.SubmittedAsync(Sop);
        }

        var id = (await versions.SopAsync(Sop)).Sop.Id;
        return
        [
            ("sop-versi", $"/sop/{id}/versi"),
            ("sop-versi-banding", $"/sop/{id}/versi/banding?dari=1&ke=2"),
            ("sop-versi-pindah", $"/sop/{id}/versi/pindah"),
        ];
    }

    internal static async Task LookAtAllAsync(Clerk clerk, IEnumerable<(string What, string Address)> pages, Screen screen, List<string> faults)
    {
        foreach (var (what, address) in pages)
        {
            await clerk.OpenAsync(address);
            await clerk.Page.Locator(".kp-skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await LookAsync(clerk.Page, what, screen, faults);
        }
    }

    internal static async Task LookAsync(IPage page, string what, Screen screen, List<string> faults)
    {
        await Clerk.StillAsync(page);
        await PictureAsync(page, $"{what}-{screen.Name}", screen);

        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        if (over > 0)
        {
            faults.Add($"{what} at {screen.Name}: reaches {over} px over the edge");
        }

        // A preview's frame lets no script run, axe's neither, which would wait for it without end.
        await page.EvaluateAsync("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        await ExamineAsync(page, $"{what} at {screen.Name}", new AxeRunOptions { ResultTypes = [ResultType.Violations] }, faults);

        // The dark scheme is other colours on the same markup, so it is asked for colours alone; without motion, or some of them would
        // be judged on their way from light to dark.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await PictureAsync(page, $"{what}-{screen.Name}-dark", screen);
        await ExamineAsync(
            page, $"{what} at {screen.Name}, dark",
            new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } },
            faults);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.NoPreference });
    }

    /// <summary>
    /// The whole page. While Playwright makes a window larger for a picture of a page that reaches below it, the browser takes its screen
    /// for no touch screen, and the picture shows a desk's sizes: on touch the window is made so high beforehand.
    /// </summary>
    private static async Task PictureAsync(IPage page, string name, Screen screen)
    {
        var path = Path.Combine(Pictures, $"{name}.png");
        if (!screen.Touch)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
            return;
        }

        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(screen.Width, Math.Max(height, screen.Height));
        await Clerk.StillAsync(page);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
    }

    private static async Task ExamineAsync(IPage page, string where, AxeRunOptions options, List<string> faults)
    {
        AxeResult axe = null!;

        // It puts a style of its own into the page and fetches the stylesheets once more.
        await BrowserWindow.Of(page).WhereRefusalIsMeantAsync(async () => axe = await page.RunAxe(options));
        faults.AddRange(axe.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{where}: {violation.Id}: {violation.Help}: {string.Join(" ; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
