using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>
/// Every page, at three widths, as the person who uses it: axe-core finds no serious fault, nothing reaches over the
/// edge, and a picture of it lies in <c>TestResults/screenshots</c> to be looked at.
/// </summary>
[Trait("Category", "Browser")]
public sealed class EveryPage(Chromium chromium, JourneyHost portal) : IClassFixture<Chromium>, IClassFixture<JourneyHost>
{
    private const string Opd = "kesbangpol-mura";

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
        foreach (var (what, address) in await PagesAsync())
        {
            await sekretaris.OpenAsync(address);
            await sekretaris.Page.Locator(".kp-skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await LookAsync(sekretaris.Page, what, screen, faults);
        }

        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, $"admin@{Opd}.demo", screen);
        foreach (var (what, address) in await PagesOfVersionsAsync())
        {
            await admin.OpenAsync(address);
            await admin.Page.Locator(".kp-skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await LookAsync(admin.Page, what, screen, faults);
        }

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
            ("siklus-baru", "/siklus/baru"),
            ("sop", "/sop"),
            ("sop-lppd", $"/sop/{lppd}"),
            ("sop-kelara", $"/sop/{kelara}"),
            ("sop-lppd-simulasi", $"/sop/{lppd}/simulasi"),
        ];
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

    private static async Task LookAsync(IPage page, string what, Screen screen, List<string> faults)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(typeof(EveryPage).Assembly.Location)!, "..", "..", "..", "..", "TestResults", "screenshots"));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder.FullName, $"{what}-{screen.Name}.png"), FullPage = true });

        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        if (over > 0)
        {
            faults.Add($"{what} at {screen.Name}: reaches {over} px over the edge");
        }

        var axe = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        faults.AddRange(axe.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{what} at {screen.Name}: {violation.Id}: {violation.Help}: {string.Join(" ; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
