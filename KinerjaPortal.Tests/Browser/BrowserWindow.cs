using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>
/// A window of its own, with its own cookies, as on another person's desk. Closed while its page is on its way to another address, Chromium now
/// and then never answers: the window is left to the browser then, which goes with the test class.
/// </summary>
public sealed class BrowserWindow(IBrowserContext context) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public Task<IPage> NewPageAsync() => context.NewPageAsync();

    public async ValueTask DisposeAsync() => await CloseAsync(context.DisposeAsync());

    internal static Task CloseAsync(ValueTask closing) => Task.WhenAny(closing.AsTask(), Task.Delay(s_patience));
}
