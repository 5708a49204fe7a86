using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>An admin's hand on the designer's sheet: what it does with the pointer, one gesture at a time.</summary>
internal sealed class Drawing(IPage page)
{
    public ILocator Rows => page.Locator("tr[data-row]");

    public ILocator Symbols => page.Locator(".drawing .symbol");

    public ILocator Arrows => page.Locator(".drawing .connector");

    /// <summary>Until the script has taken hold of the sheet; before that a gesture falls into the void.</summary>
    public Task ReadyAsync() => page.Locator(".designer[data-ready]").WaitForAsync();

    /// <summary>Until the draft is on the disk.</summary>
    public Task SavedAsync() => Expect(page.GetByTestId("rancang-tersimpan")).ToHaveAttributeAsync("data-saving", "saved");

    public ILocator Cell(int row, string cell) => Rows.Nth(row).Locator($"[data-cell='{cell}']");

    /// <summary>Drags a symbol from the palette into the free row under the others, and writes what is done there.</summary>
    public async Task AppendAsync(string symbol, string pelaksana, string activity)
    {
        var row = await Rows.CountAsync();
        var free = page.Locator(".designer tfoot tr");
        await free.ScrollIntoViewIfNeededAsync();
        var (x, _) = await MiddleAsync(page.Locator($"th[data-lane='{pelaksana}']"));
        var (_, y) = await MiddleAsync(free);
        await DragAsync(await MiddleAsync(page.Locator($"[data-palette='{symbol}']")), (x, y));
        await Expect(Rows).ToHaveCountAsync(row + 1);
        var field = page.Locator(".cell-editor");
        await field.FillAsync(activity);
        await field.PressAsync("Enter");
        await Expect(Cell(row, "activity")).ToHaveTextAsync(activity);
    }

    /// <summary>Writes in a cell that a click has opened.</summary>
    public async Task WriteAsync(int row, string cell, string text)
    {
        await Cell(row, cell).ClickAsync();
        var field = page.Locator(".cell-editor");
        await field.FillAsync(text);
        await field.PressAsync("Enter");
        await Expect(Cell(row, cell)).ToHaveTextAsync(text);
    }

    public async Task WaktuAsync(int row, int value, string unit)
    {
        await Cell(row, "waktu").ClickAsync();
        await page.Locator(".waktu-editor select").SelectOptionAsync(unit);
        var field = page.Locator(".waktu-editor input");
        await field.FillAsync($"{value}");
        await field.PressAsync("Enter");
        await Expect(Cell(row, "waktu")).ToHaveTextAsync($"{value} {unit}");
    }

    /// <summary>Drags a symbol that is on the sheet to another lane or row.</summary>
    public async Task MoveAsync(int row, string pelaksana, int toRow)
    {
        var symbol = Symbols.Nth(row);
        await symbol.ScrollIntoViewIfNeededAsync();
        var (x, _) = await MiddleAsync(page.Locator($"th[data-lane='{pelaksana}']"));
        var (_, y) = await MiddleAsync(Rows.Nth(toRow));
        await DragAsync(await MiddleAsync(symbol), (x, y));
    }

    /// <summary>Pulls an arrow out of the handle beside a symbol, onto another symbol.</summary>
    /// <param name="answer">"Ya" or "Tidak", which the sheet asks for at a decision.</param>
    public async Task ConnectAsync(int from, int to, string? answer = null)
    {
        await Symbols.Nth(Math.Max(from, to)).ScrollIntoViewIfNeededAsync();
        await Symbols.Nth(Math.Min(from, to)).ScrollIntoViewIfNeededAsync();
        await Symbols.Nth(from).HoverAsync();
        await DragAsync(await MiddleAsync(page.Locator(".handle .knob")), await MiddleAsync(Symbols.Nth(to)));
        if (answer is not null)
        {
            await page.Locator($"[data-popover='answer'] [data-answer='{answer}']").ClickAsync();
        }

        var (source, target) = (await StepAsync(from), await StepAsync(to));
        await Expect(page.Locator($".drawing [data-from='{source}'][data-to='{target}']")).ToHaveCountAsync(1);
    }

    public async Task<string> StepAsync(int row) => (await Rows.Nth(row).GetAttributeAsync("data-row"))!;

    private async Task DragAsync((float X, float Y) from, (float X, float Y) to)
    {
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 8 });

        // The place to land on is worked out once a frame.
        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await page.Mouse.UpAsync();
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
