using System.Diagnostics;
using Microsoft.Playwright;

namespace KinerjaPortal.Bench;

/// <summary>
/// Frames that a real browser draws while a symbol is carried to and fro over a sheet of sixty steps, against the same moves
/// over a blank page; what the page tells the portal meanwhile; and how long the drop takes to be drawn.
/// </summary>
internal static class DragBench
{
    private const int Steps = 60;
    private const int Rounds = 5;
    private static readonly TimeSpan s_carried = TimeSpan.FromSeconds(3);

    private const string CountFrames = """
        () => {
          const frames = window.frames_ = { running: true, gaps: [] };
          let last = performance.now();
          requestAnimationFrame(function next(now) {
            frames.gaps.push(now - last);
            last = now;
            if (frames.running) requestAnimationFrame(next);
          });
        }
        """;

    private const string StopCounting = "() => { window.frames_.running = false; return window.frames_.gaps.slice(1); }";

    // From the release of the pointer to the frame after the one in which the symbol stands in its new column.
    private const string AwaitDrop = """
        ([step, lane]) => {
          window.dropped_ = new Promise(drawn => addEventListener('pointerup', () => {
            const released = performance.now();
            const stands = () => document.querySelector(`tr[data-row="${step}"] [data-symbol]`)?.dataset.lane === lane;
            requestAnimationFrame(function look() {
              requestAnimationFrame(stands() ? () => drawn(performance.now() - released) : look);
            });
          }, { capture: true, once: true }));
        }
        """;

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await Portal.StartAsync(folder.File("kinerja.db"), 5193);
        await using var window = await DesignerWindow.OpenAsync(portal, SampleSheet.Of(Steps));
        var (sheet, blank, drops) = (new Frames(), new Frames(), new List<double>());
        var (carrying, dropping) = (new Told(), new Told());

        // In turn, so that a slow moment of the machine falls on both; the first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            var path = await PathAsync(window.Sheet, row: 2 + (round % 3), lane: round % 2 == 0 ? 1 : 4);
            await window.Blank.BringToFrontAsync();
            var overBlank = await CarryAsync(window.Blank, path);
            await window.Blank.Mouse.UpAsync();

            await window.Sheet.BringToFrontAsync();
            var before = Told.UntilNow(window.Sent);
            await window.Sheet.EvaluateAsync(AwaitDrop, new[] { path.Step, path.Lane });
            var overSheet = await CarryAsync(window.Sheet, path);
            var carried = Told.UntilNow(window.Sent);
            await window.Sheet.Mouse.UpAsync();
            var drop = await window.Sheet.EvaluateAsync<double>("() => window.dropped_");
            await window.Sheet.Locator("[data-testid='rancang-tersimpan'][data-saving='saved']").WaitForAsync();
            if (round > 0)
            {
                sheet.Add(overSheet);
                blank.Add(overBlank);
                drops.Add(drop);
                carrying = carrying.And(before, carried);
                dropping = dropping.And(carried, Told.UntilNow(window.Sent));
            }
        }

        Report(sheet, blank, drops, carrying, dropping);
    }

    private static void Report(Frames sheet, Frames blank, List<double> drops, Told carrying, Told dropping)
    {
        Console.WriteLine(FormattableString.Invariant($"drag: a symbol carried to and fro for {s_carried.TotalSeconds} s, {Rounds} times, in turn over {Steps} steps and over nothing"));
        Console.WriteLine("over      frames/s   long (> 34 ms)   longest ms   pointer moves");
        Console.WriteLine($"sheet   {sheet}");
        Console.WriteLine($"blank   {blank}");
        Console.WriteLine(FormattableString.Invariant($"frames/s, sheet / blank:           {sheet.PerSecond / blank.PerSecond:F2}"));
        Console.WriteLine($"messages sent while carried:       {carrying}");
        Console.WriteLine($"messages sent for {Rounds} drops:         {dropping}");
        drops.Sort();
        Console.WriteLine(FormattableString.Invariant($"release to drawn ms:               median {drops[drops.Count / 2]:F0}, longest {drops[^1]:F0}"));
    }

    /// <summary>From a symbol over the part of the sheet that is in sight, to another lane of its row.</summary>
    private static async Task<DragPath> PathAsync(IPage page, int row, int lane)
    {
        var symbol = page.Locator(".drawing .symbol").Nth(row);
        var step = (await symbol.GetAttributeAsync("data-step"))!;
        var standsAt = await page.Locator($"tr[data-row='{step}'] [data-symbol]").GetAttributeAsync("data-lane");
        var heads = page.Locator("th[data-lane]");
        var head = await heads.Nth(lane).GetAttributeAsync("data-lane") == standsAt ? heads.Nth(lane + 1) : heads.Nth(lane);
        var (from, to, stage) = (await BoxAsync(symbol), await BoxAsync(head), await BoxAsync(page.Locator(".stage")));
        return new DragPath(
            step,
            (await head.GetAttributeAsync("data-lane"))!,
            Middle(from),
            (to.X + (to.Width / 2), from.Y + (from.Height / 2)),
            await BoxAsync(heads.First),
            await BoxAsync(heads.Last),
            stage);
    }

    private static async Task<DraggedOver> CarryAsync(IPage page, DragPath path)
    {
        await page.Mouse.MoveAsync(path.From.X, path.From.Y);
        await page.Mouse.DownAsync();
        await page.EvaluateAsync(CountFrames);
        var begun = Stopwatch.GetTimestamp();
        var moves = 0;
        while (Stopwatch.GetElapsedTime(begun) is var elapsed && elapsed < s_carried)
        {
            var (x, y) = path.At(elapsed);
            await page.Mouse.MoveAsync(x, y);
            moves++;
        }

        var gaps = await page.EvaluateAsync<double[]>(StopCounting);
        await page.Mouse.MoveAsync(path.To.X, path.To.Y);

        // The place to land on is worked out once a frame.
        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return new DraggedOver(gaps, moves);
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator element) => (await element.BoundingBoxAsync())!;

    private static (float X, float Y) Middle(LocatorBoundingBoxResult box) => (box.X + (box.Width / 2), box.Y + (box.Height / 2));
}
