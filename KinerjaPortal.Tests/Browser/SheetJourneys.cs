using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>What a hand does to a sheet in the designer: nearer and farther, many at once, and an arrow by its end.</summary>
[Trait("Category", "Browser")]
public sealed class SheetJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    private const string Opd = "kesbangpol-mura";

    // How far a symbol reaches over the edge of its row or of its column, in pixels of the screen; the worst of all.
    private const string Astray = """
        () => Math.max(...[...document.querySelectorAll('.drawing .symbol')].map(symbol => {
          const at = symbol.querySelector('.shape').getBoundingClientRect();
          const row = document.querySelector(`tr[data-row="${symbol.dataset.step}"]`);
          const [high, wide] = [row, row.querySelector('[data-symbol]')].map(cell => cell.getBoundingClientRect());
          return Math.max(high.top - at.top, at.bottom - high.bottom, wide.left - at.left, at.right - wide.right);
        }))
        """;

    // A place on the line of an arrow that nothing else covers.
    private const string PointOn = """
        arrow => {
          const line = arrow.querySelector('path:not(.hit)');
          for (let part = 2; part < 9; part++) {
            const at = line.getPointAtLength(line.getTotalLength() * part / 10).matrixTransform(line.getScreenCTM());
            if (document.elementFromPoint(at.x, at.y)?.closest('.connector') === arrow) return [at.x, at.y];
          }
        }
        """;

    // A corner of a cell that nothing lies on.
    private const string EmptyPlaceIn = """
        cell => {
          const box = cell.getBoundingClientRect();
          for (let x = box.left + 4; x < box.right - 4; x += 4)
            for (let y = box.top + 4; y < box.bottom - 4; y += 4)
              if (document.elementFromPoint(x, y) === cell) return [x, y];
        }
        """;

    [Fact]
    public async Task Shown_as_small_as_can_be_every_symbol_stands_in_its_row_and_column()
    {
        await using var admin = await DrawAsync(Screen.Desk, "kesbangpol-mura-renja", LargeSheet.Of(60, 10));
        var figure = admin.Page.Locator("[data-zoom-figure]");
        Assert.InRange(await admin.Page.EvaluateAsync<double>(Astray), double.NegativeInfinity, 0);

        foreach (var (way, last) in (IEnumerable<(string, string)>)[("out", "30%"), ("in", "200%")])
        {
            for (var press = 0; press < 14 && await figure.InnerTextAsync() != last; press++)
            {
                await admin.Page.Locator($"[data-zoom='{way}']").ClickAsync();
                Assert.InRange(await admin.Page.EvaluateAsync<double>(Astray), double.NegativeInfinity, 0);
            }

            await Expect(figure).ToHaveTextAsync(last);
        }
    }

    [Fact]
    public async Task Symbols_caught_in_a_net_are_moved_and_removed_together_and_it_is_undone_as_one()
    {
        await using var admin = await DrawAsync(Screen.Desk, "kesbangpol-mura-rka", LargeSheet.Of(8, 4));
        var (page, drawing) = (admin.Page, new Drawing(admin.Page));
        var (third, fourth) = (drawing.Rows.Nth(3), drawing.Rows.Nth(4));

        var (fromX, fromY) = await PlaceAsync(third.Locator("td.lane").Nth(0), EmptyPlaceIn);
        var to = (await fourth.Locator("td.lane").Nth(1).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(fromX, fromY);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + to.Width - 3, to.Y + to.Height - 3, new() { Steps = 6 });
        await DrawnAsync(page);
        await page.Mouse.UpAsync();
        await Expect(page.Locator("tr[aria-selected='true']")).ToHaveCountAsync(2);
        await Expect(third).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(fourth).ToHaveAttributeAsync("aria-selected", "true");

        await drawing.MoveAsync(4, "pelaksana-2", 4);
        await Expect(fourth.Locator("[data-symbol]")).ToHaveAttributeAsync("data-lane", "pelaksana-2");
        await Expect(third.Locator("[data-symbol]")).ToHaveAttributeAsync("data-lane", "pelaksana-3");
        await Expect(page.GetByTestId("rancang-kabar")).ToContainTextAsync("Baris 4, 5 dipindah bersama");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(fourth.Locator("[data-symbol]")).ToHaveAttributeAsync("data-lane", "pelaksana-0");
        await Expect(third.Locator("[data-symbol]")).ToHaveAttributeAsync("data-lane", "pelaksana-1");

        var (threeId, fourId) = (await drawing.StepAsync(3), await drawing.StepAsync(4));
        await drawing.Cell(4, "number").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(drawing.Rows.Nth(4)).ToHaveAttributeAsync("data-row", threeId);
        await Expect(drawing.Rows.Nth(5)).ToHaveAttributeAsync("data-row", fourId);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(drawing.Rows.Nth(3)).ToHaveAttributeAsync("data-row", threeId);

        await drawing.Cell(4, "number").FocusAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(drawing.Rows).ToHaveCountAsync(6);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(drawing.Rows).ToHaveCountAsync(8);
        await drawing.SavedAsync();
    }

    [Fact]
    public async Task An_end_of_an_arrow_is_put_on_another_row_by_mouse_and_by_keyboard()
    {
        await using var admin = await DrawAsync(Screen.Desk, "kesbangpol-mura-dpa", LargeSheet.Of(8, 4));
        var (page, drawing) = (admin.Page, new Drawing(admin.Page));
        var steps = await StepsAsync(drawing);

        var (x, y) = await PlaceAsync(Arrow(page, steps[3], steps[4]), PointOn);
        await page.Mouse.MoveAsync(x, y);
        await DragAsync(page, page.Locator(".end[data-end='Head'] .knob"), drawing.Symbols.Nth(6));
        await Expect(Arrow(page, steps[3], steps[6])).ToHaveCountAsync(1);
        await Expect(Arrow(page, steps[3], steps[4])).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("rancang-kabar")).ToContainTextAsync("Panah dari 4 ke 5 sekarang dari 4 ke 7");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Arrow(page, steps[3], steps[4])).ToHaveCountAsync(1);

        await drawing.Cell(4, "number").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".hint")).ToContainTextAsync("Ujung panah 4 → 5");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".hint")).ToContainTextAsync("Ujung panah 6 → 5 Tidak");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($".drawing [data-from='{steps[5]}'][data-to='{steps[2]}'][data-label='Tidak']")).ToHaveCountAsync(1);
        await Expect(page.Locator(".hint")).ToBeEmptyAsync();
        await drawing.SavedAsync();
    }

    [Fact]
    public async Task On_a_tablet_a_finger_pulls_the_end_of_an_arrow_to_another_row()
    {
        await using var admin = await DrawAsync(Screen.Tablet, "kesbangpol-mura-lkpj", LargeSheet.Of(8, 4));
        var (page, drawing) = (admin.Page, new Drawing(admin.Page));
        var steps = await StepsAsync(drawing);

        var (x, y) = await PlaceAsync(Arrow(page, steps[0], steps[1]), PointOn);
        await page.Touchscreen.TapAsync(x, y);
        await using var finger = await Finger.OnAsync(page);
        await finger.DragAsync(page.Locator(".end[data-end='Head'] .knob"), page.Locator("th[data-lane='pelaksana-1']"), drawing.Rows.Nth(3));

        await Expect(Arrow(page, steps[0], steps[3])).ToHaveCountAsync(1);
        await Expect(Arrow(page, steps[0], steps[1])).ToHaveCountAsync(0);
        await drawing.SavedAsync();
    }

    [Fact]
    public async Task A_pointer_that_moves_over_the_drawing_tells_the_server_nothing()
    {
        await using var admin = await SignInAsync(Screen.Desk);
        var told = 0;
        admin.Page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) =>
        {
            // A ping of SignalR has three bytes.
            if ((frame.Binary?.Length ?? frame.Text?.Length ?? 0) > 3)
            {
                Interlocked.Increment(ref told);
            }
        };
        await OpenAsync(admin, "kesbangpol-mura-lppd", LargeSheet.Of(8, 4));
        await Clerk.StillAsync(admin.Page);
        var drawing = new Drawing(admin.Page);
        var before = told;

        for (var row = 0; row < 8; row++)
        {
            await drawing.Symbols.Nth(row).HoverAsync();
            await admin.Page.Mouse.WheelAsync(0, 3);
        }

        await DrawnAsync(admin.Page);
        Assert.Equal(before, told);
    }

    private static ILocator Arrow(IPage page, string from, string to) => page.Locator($".drawing .connector[data-from='{from}'][data-to='{to}']");

    private static async Task<List<string>> StepsAsync(Drawing drawing)
    {
        var steps = new List<string>();
        for (var row = 0; row < await drawing.Rows.CountAsync(); row++)
        {
            steps.Add(await drawing.StepAsync(row));
        }

        return steps;
    }

    private static async Task<(float X, float Y)> PlaceAsync(ILocator element, string script)
    {
        var place = await element.EvaluateAsync<float[]>(script);
        return (place[0], place[1]);
    }

    private static async Task DragAsync(IPage page, ILocator what, ILocator where)
    {
        var (from, to) = ((await what.BoundingBoxAsync())!, (await where.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + (to.Height / 2), new() { Steps = 8 });
        await DrawnAsync(page);
        await page.Mouse.UpAsync();
    }

    // What a gesture comes to is worked out once a frame.
    private static async Task DrawnAsync(IPage page) => await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");

    private Task<Clerk> SignInAsync(Screen screen) => Clerk.SignInAsync(chromium, portal.Address, $"admin@{Opd}.demo", screen);

    private async Task<Clerk> DrawAsync(Screen screen, string slug, SopDefinition sheet)
    {
        var admin = await SignInAsync(screen);
        await OpenAsync(admin, slug, sheet);
        return admin;
    }

    /// <summary>Opens a draft of one of the office's SOPs that has become this sheet.</summary>
    private async Task OpenAsync(Clerk admin, string slug, SopDefinition sheet)
    {
        var versions = NewVersions.In(portal);
        await versions.DraftAsync(slug, _ => sheet);
        await admin.OpenAsync($"/sop/{(await versions.SopAsync(slug)).Sop.Id}/rancang");
        await new Drawing(admin.Page).ReadyAsync();
    }
}
