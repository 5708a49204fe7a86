using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A person in front of the portal, who sees pages and presses what is on them.</summary>
internal sealed class Clerk : IAsyncDisposable
{
    private Clerk(BrowserWindow window, IPage page)
    {
        Window = window;
        Page = page;
    }

    public BrowserWindow Window { get; }

    public IPage Page { get; }

    /// <summary>Signs in through the sign-in page.</summary>
    public static async Task<Clerk> SignInAsync(Chromium chromium, Uri portal, string email, Screen screen)
    {
        var window = await chromium.WindowAsync(portal, screen);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/masuk");
        await page.GetByTestId("masuk-email").FillAsync(email);
        await page.GetByTestId("masuk-sandi").FillAsync(PortalApi.Password);
        await page.GetByTestId("masuk-kirim").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/masuk", StringComparison.Ordinal));
        return new Clerk(window, page);
    }

    /// <summary>Opens a page and waits until it is live: the circuit has drawn it.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await LiveAsync();
    }

    /// <summary>
    /// Waits until nothing of the page has changed for half a second, and no longer than ten. The network says nothing of it: it is never
    /// idle where the browser shows a PDF.
    /// </summary>
    public static async Task StillAsync(IPage page) => await page.EvaluateAsync(
        """
        async () => {
          await document.fonts.ready;
          await new Promise(done => {
            let quiet;
            const watch = new MutationObserver(restart);
            function end() {
              watch.disconnect();
              done();
            }
            function restart() {
              clearTimeout(quiet);
              quiet = setTimeout(end, 500);
            }
            watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            setTimeout(end, 10_000);
            restart();
          });
        }
        """);

    public Task LiveAsync() => Page.Locator("html[data-connection='live']").WaitForAsync();

    /// <summary>Turns the screen off, or turns to another program, and lets the time pass after which a page may pause.</summary>
    public async Task PutAwayAsync()
    {
        await LookAtAsync(hidden: true);
        await Page.EvaluateAsync("import(document.querySelector(\"script[src*='js/connection']\").src).then(connection => connection.pauseWhenIdle())");
    }

    /// <summary>Puts it away, and it does pause.</summary>
    public async Task FallAsleepAsync()
    {
        await PutAwayAsync();
        await Page.Locator("#components-reconnect-modal.components-reconnect-paused").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    public Task TakeUpAsync() => LookAtAsync(hidden: false);

    private async Task LookAtAsync(bool hidden) => await Page.EvaluateAsync(
        """
        hidden => {
          Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
          Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        hidden);

    public ILocator Column(string pelaksana) => Page.Locator($"[data-column='{pelaksana}']");

    public ILocator Card(Guid cycleId) => Page.Locator($"[data-cycle='{cycleId}']");

    /// <summary>Opens a list of the kit and takes the entry with these words, or its first.</summary>
    public async Task ChooseAsync(string hook, string? words = null)
    {
        await Page.GetByTestId(hook).ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = words }).First.ClickAsync();
    }

    public ValueTask DisposeAsync() => Window.DisposeAsync();
}
