using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A finger that stays on the glass while it moves: Playwright itself can only tap.</summary>
internal sealed class Finger(IPage page, ICDPSession glass) : IAsyncDisposable
{
    public static async Task<Finger> OnAsync(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

    /// <summary>Drags an element to where the column of one element crosses the row of another.</summary>
    public async Task DragAsync(ILocator what, ILocator column, ILocator row)
    {
        var (from, x, y) = ((await what.BoundingBoxAsync())!, (await column.BoundingBoxAsync())!, (await row.BoundingBoxAsync())!);
        var (fromX, fromY) = (from.X + (from.Width / 2), from.Y + (from.Height / 2));
        var (toX, toY) = (x.X + (x.Width / 2), y.Y + (y.Height / 2));
        await TouchAsync("touchStart", fromX, fromY);
        for (var step = 1; step <= 8; step++)
        {
            await TouchAsync("touchMove", fromX + ((toX - fromX) * step / 8), fromY + ((toY - fromY) * step / 8));
        }

        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await glass.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
    }

    public async ValueTask DisposeAsync() => await glass.DetachAsync();

    private async Task TouchAsync(string type, float x, float y) =>
        await glass.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new { x, y } } });
}
