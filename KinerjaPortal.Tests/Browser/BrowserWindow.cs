using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>
/// A window of its own, with its own cookies, as on another person's desk. Closed while its page is on its way to another address, Chromium now
/// and then never answers: the window is left to the browser then, which goes with the test class.
/// </summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private static readonly ConditionalWeakTable<IBrowserContext, BrowserWindow> s_windows = [];

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _refused = new();

    public BrowserWindow(IBrowserContext context)
    {
        _context = context;
        s_windows.Add(context, this);
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                _refused.Enqueue(message.Text);
            }
        };
    }

    /// <summary>What the browser did not load or run because the portal's policy forbids it.</summary>
    public IReadOnlyCollection<string> Refused => _refused;

    public Task<IPage> NewPageAsync() => _context.NewPageAsync();

    /// <summary>Whoever was in front of it, all that the portal's own pages wanted to load and run was allowed.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(_context.DisposeAsync());
        Assert.Empty(_refused);
    }

    public static BrowserWindow Of(IPage page) => s_windows.TryGetValue(page.Context, out var window)
        ? window
        : throw new ArgumentException("No window of a journey's.", nameof(page));

    /// <summary>Lets a test put into a page, or ask of it, what the portal's policy forbids.</summary>
    public async Task WhereRefusalIsMeantAsync(Func<Task> act)
    {
        Assert.Empty(_refused);
        await act();
        _refused.Clear();
    }

    internal static Task CloseAsync(ValueTask closing) => Task.WhenAny(closing.AsTask(), Task.Delay(s_patience));
}
