using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>One real browser for all journeys: Debian's Chromium, which <c>./test.sh</c> installs where it is missing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // A busy machine draws late; how late is nothing that a journey has to say.
        Assertions.SetDefaultExpectTimeout((float)Support.Eventually.Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("KINERJA_CHROMIUM") ?? "/usr/bin/chromium",

            // Chromium's own chatter would be refused on a closed network, many connections at a time.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task<BrowserWindow> WindowAsync(Uri portal, Screen screen, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.ToString(),
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            JavaScriptEnabled = script,
            HasTouch = screen.Touch,
            IsMobile = screen.Touch,
        });
        context.SetDefaultTimeout((float)Support.Eventually.Patience.TotalMilliseconds);
        return new BrowserWindow(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await BrowserWindow.CloseAsync(_browser.DisposeAsync());
        }

        _playwright?.Dispose();
    }
}
