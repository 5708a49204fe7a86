using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using Microsoft.Playwright;

namespace KinerjaPortal.Bench;

/// <summary>An admin's browser with a sheet open in the designer, and beside it a window with nothing in it.</summary>
internal sealed class DesignerWindow : IAsyncDisposable
{
    private const string Email = "admin@kec-berbek.demo";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private DesignerWindow(IPlaywright playwright, IBrowser browser, IPage sheet, IPage blank, SentMessages sent)
    {
        (_playwright, _browser, Sheet, Blank, Sent) = (playwright, browser, sheet, blank, sent);
    }

    public IPage Sheet { get; }

    public IPage Blank { get; }

    /// <summary>What the designer's page has told the portal.</summary>
    public SentMessages Sent { get; }

    public static async Task<DesignerWindow> OpenAsync(Portal portal, SopDefinition sheet)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // Debian's, which ./test.sh installs: Playwright's own download is not to be had.
            ExecutablePath = Environment.GetEnvironmentVariable("KINERJA_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        var options = new BrowserNewContextOptions
        {
            BaseURL = portal.Address.ToString(),
            Locale = "id-ID",
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
        };
        var desk = await (await browser.NewContextAsync(options)).NewPageAsync();
        var blank = await (await browser.NewContextAsync(options)).NewPageAsync();
        var sent = SentMessages.Of(desk);
        await SignInAsync(desk);
        await ImportAsync(desk, sheet);
        return new DesignerWindow(playwright, browser, desk, blank, sent);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/masuk");
        await page.GetByTestId("masuk-email").FillAsync(Email);
        await page.GetByTestId("masuk-sandi").FillAsync("KinerjaDemo#2026");
        await page.GetByTestId("masuk-kirim").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/masuk", StringComparison.Ordinal));
    }

    /// <summary>As an admin brings a sheet of another portal: the portal's own file, uploaded, becomes a draft.</summary>
    private static async Task ImportAsync(IPage page, SopDefinition sheet)
    {
        using var file = SopExport.Write(SheetFormat.Json, sheet, DocumentType.Renja);
        await page.GotoAsync("/sop/baru");
        await page.Locator("html[data-connection='live']").WaitForAsync();
        await page.GetByTestId("sop-baru-upload").CheckAsync();
        await page.GetByTestId("impor-berkas").SetInputFilesAsync(new FilePayload { Name = "lembar.json", MimeType = "application/json", Buffer = file.ToArray() });
        await page.GetByTestId("impor-buka").ClickAsync();
        await page.Locator(".designer[data-ready]").WaitForAsync();
        await page.Locator("html[data-connection='live']").WaitForAsync();
    }
}
