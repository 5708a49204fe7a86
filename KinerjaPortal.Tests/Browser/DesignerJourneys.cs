using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>An admin draws, and what was drawn runs.</summary>
[Trait("Category", "Browser")]
public sealed class DesignerJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    private const string Opd = "kec-berbek";

    private static SopDefinition BerbekLppd { get; } = SopLibraryReader.ReadAll().Sops.Single(sop => sop.Slug == "kec-berbek-lppd").Definition;

    [Fact]
    public async Task The_LPPD_of_Kecamatan_Berbek_drawn_from_a_blank_sheet_is_published_and_runs_to_its_end()
    {
        await using var admin = await SignInAsync(Screen.Desk);
        var sopId = await BeginBlankAsync(admin, "Penyusunan LPPD dari nol", BerbekLppd.Lanes);
        await DrawAsync(new Drawing(admin.Page), BerbekLppd);
        await PublishAsync(admin, sopId);

        var api = await portal.ApiAsync("admin", Opd);
        var drawn = await api.SopAsync(sopId);
        Assert.Equal(
            BerbekLppd.Steps.Select(step => (step.Activity, step.Pelaksana, Symbol: step.Symbol.ToString())),
            drawn.Steps.Select(step => (step.Activity, step.Pelaksana, Symbol: step.Symbol)),
            (expected, actual) => expected.Activity == actual.Activity && expected.Pelaksana == actual.Pelaksana
                && string.Equals(expected.Symbol, actual.Symbol, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(
            Graph(BerbekLppd.Flows.Select(flow => (Row(BerbekLppd.Steps.Select(step => step.Id), flow.From), Row(BerbekLppd.Steps.Select(step => step.Id), flow.To), $"{flow.Label}"))),
            Graph(drawn.Flows.Select(flow => (Row(drawn.Steps.Select(step => step.Id), flow.From), Row(drawn.Steps.Select(step => step.Id), flow.To), flow.Label ?? "None"))));

        var cycle = await StartAsync(admin, sopId);
        for (var step = 0; cycle.Status == "running" && step < 40; step++)
        {
            var holder = await portal.ApiAsync(cycle.Current!.Pelaksana, Opd);
            cycle = await holder.CompleteAsync(await holder.SupplyAsync(cycle), cycle.Current.Symbol == "decision" ? "ya" : null);
        }

        Assert.Equal("completed", cycle.Status);
        Assert.Equal(drawn.Steps.Count, cycle.History.Count);
    }

    [Fact]
    public async Task By_keyboard_alone_a_row_is_put_in_written_moved_joined_and_taken_back()
    {
        await using var admin = await SignInAsync(Screen.Desk);
        await OpenCopyAsync(admin);
        var drawing = new Drawing(admin.Page);
        await drawing.ReadyAsync();
        var keyboard = admin.Page.Keyboard;
        var rows = await drawing.Rows.CountAsync();

        await drawing.Cell(1, "number").FocusAsync();
        await keyboard.PressAsync("Control+Enter");
        await Expect(drawing.Rows).ToHaveCountAsync(rows + 1);
        await Expect(admin.Page.Locator(".cell-editor")).ToBeFocusedAsync();
        await keyboard.TypeAsync("Mencatat dalam buku agenda");
        await keyboard.PressAsync("Enter");
        await Expect(drawing.Cell(2, "activity")).ToHaveTextAsync("Mencatat dalam buku agenda");

        var made = await drawing.StepAsync(2);
        var lane = await drawing.Rows.Nth(2).Locator("[data-symbol]").GetAttributeAsync("data-lane");
        await keyboard.PressAsync("Alt+ArrowRight");
        await Expect(admin.Page.Locator($"tr[data-row='{made}'] [data-symbol]")).Not.ToHaveAttributeAsync("data-lane", lane!);
        await keyboard.PressAsync("Alt+ArrowDown");
        await Expect(drawing.Rows.Nth(3)).ToHaveAttributeAsync("data-row", made);
        await Expect(admin.Page.GetByTestId("rancang-kabar")).ToContainTextAsync("Baris 3 dipindah ke urutan 4");

        await keyboard.PressAsync("Home");
        await keyboard.PressAsync("p");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await Expect(admin.Page.Locator($".drawing [data-from='{made}'][data-to='{await drawing.StepAsync(5)}']")).ToHaveCountAsync(1);

        for (var edit = 0; edit < 5; edit++)
        {
            await keyboard.PressAsync("Control+z");
        }

        await Expect(drawing.Rows).ToHaveCountAsync(rows);
        await drawing.SavedAsync();
    }

    [Fact]
    public async Task On_a_tablet_a_finger_carries_a_symbol_and_two_taps_draw_an_arrow()
    {
        await using var admin = await SignInAsync(Screen.Tablet);
        await OpenCopyAsync(admin);
        var drawing = new Drawing(admin.Page);
        await drawing.ReadyAsync();
        var step = await drawing.StepAsync(1);

        await using var finger = await Finger.OnAsync(admin.Page);
        var head = admin.Page.Locator("th[data-lane]").Nth(2);
        await finger.DragAsync(drawing.Symbols.Nth(1), head, drawing.Rows.Nth(1));
        await Expect(admin.Page.Locator($"tr[data-row='{step}'] [data-symbol]")).ToHaveAttributeAsync("data-lane", (await head.GetAttributeAsync("data-lane"))!);

        await admin.Page.Locator("[data-tool='arrow']").TapAsync();
        await drawing.Symbols.Nth(2).TapAsync();
        await drawing.Symbols.Nth(0).TapAsync();
        await Expect(admin.Page.Locator($".drawing [data-from='{await drawing.StepAsync(2)}'][data-to='{await drawing.StepAsync(0)}']")).ToHaveCountAsync(1);

        var rows = await drawing.Rows.CountAsync();
        await admin.Page.Locator("[data-palette='Process']").TapAsync();
        await admin.Page.Locator("tr[data-row]").Nth(1).Locator("td.lane").First.TapAsync();
        await Expect(drawing.Rows).ToHaveCountAsync(rows + 1);
        await drawing.SavedAsync();
    }

    [Fact]
    public async Task A_second_browser_reads_along_and_the_first_is_told_when_the_draft_is_taken_over()
    {
        await using var first = await SignInAsync(Screen.Desk);
        var sopId = await OpenCopyAsync(first);
        var drawing = new Drawing(first.Page);
        await drawing.ReadyAsync();
        await using var second = await SignInAsync(Screen.Tablet);
        await second.OpenAsync($"/sop/{sopId}/rancang");
        await Expect(second.Page.GetByTestId("rancang-membaca")).ToBeVisibleAsync();

        await drawing.WriteAsync(0, "output", "Disposisi tertulis");
        await Expect(new Drawing(second.Page).Cell(0, "output")).ToHaveTextAsync("Disposisi tertulis");

        await second.Page.GetByTestId("rancang-ambil-alih").ClickAsync();
        await Expect(first.Page.GetByTestId("rancang-membaca")).ToBeVisibleAsync();
        await new Drawing(second.Page).WriteAsync(0, "output", "Disposisi lisan");
        await Expect(drawing.Cell(0, "output")).ToHaveTextAsync("Disposisi lisan");
    }

    private static int Row(IEnumerable<Guid> steps, Guid id) => steps.ToList().IndexOf(id);

    private static List<string> Graph(IEnumerable<(int From, int To, string Label)> flows) =>
        [.. flows.OrderBy(flow => flow.From).ThenBy(flow => flow.To).Select(flow => $"{flow.From + 1} → {flow.To + 1} {flow.Label.ToLowerInvariant()}")];

    private static async Task DrawAsync(Drawing drawing, SopDefinition sheet)
    {
        await drawing.ReadyAsync();
        foreach (var step in sheet.Steps)
        {
            await drawing.AppendAsync(step.Symbol.ToString(), step.Pelaksana, step.Activity);
        }

        for (var row = 0; row < sheet.Steps.Count; row++)
        {
            var mutuBaku = sheet.Steps[row].MutuBaku;
            await drawing.WriteAsync(row, "kelengkapan", mutuBaku.Kelengkapan);
            await drawing.WaktuAsync(row, mutuBaku.Waktu.Value, mutuBaku.Waktu.Unit.ToString());
            await drawing.WriteAsync(row, "output", mutuBaku.Output);
        }

        // Rows that follow each other are joined already; what leads elsewhere is drawn.
        var steps = sheet.Steps.Select(step => step.Id).ToList();
        foreach (var flow in sheet.Flows.Where(flow => steps.IndexOf(flow.To) != steps.IndexOf(flow.From) + 1 || flow.Label == FlowLabel.Tidak))
        {
            await drawing.ConnectAsync(steps.IndexOf(flow.From), steps.IndexOf(flow.To), flow.Label == FlowLabel.None ? null : flow.Label.ToString());
        }

        await drawing.SavedAsync();
    }

    private static async Task<Guid> BeginBlankAsync(Clerk admin, string title, IEnumerable<SopLane> lanes)
    {
        await admin.OpenAsync("/sop/baru");
        await admin.Page.GetByTestId("sop-baru-blank").CheckAsync();
        await admin.ChooseAsync("sop-jenis", "LPPD");
        await admin.Page.GetByTestId("sop-judul").FillAsync(title);
        foreach (var lane in lanes)
        {
            await admin.Page.Locator($"[data-post='{lane.Pelaksana}']").CheckAsync();
        }

        return await BeginAsync(admin);
    }

    private static async Task<Guid> OpenCopyAsync(Clerk admin)
    {
        await admin.OpenAsync("/sop/baru");
        await admin.Page.GetByTestId("sop-baru-copy").CheckAsync();
        await admin.ChooseAsync("sop-sumber");
        return await BeginAsync(admin);
    }

    private static async Task<Guid> BeginAsync(Clerk admin)
    {
        await admin.Page.GetByTestId("sop-mulai").ClickAsync();
        await admin.Page.WaitForURLAsync("**/rancang");
        return Guid.Parse(new Uri(admin.Page.Url).Segments[^2].TrimEnd('/'));
    }

    private static async Task PublishAsync(Clerk admin, Guid sopId)
    {
        await admin.Page.GetByTestId("rancang-ajukan").ClickAsync();
        await admin.Page.WaitForURLAsync($"**/sop/{sopId}/versi");
        await admin.Page.GetByTestId("versi-ajukan").ClickAsync();
        await admin.Page.GetByTestId("versi-sahkan").ClickAsync();
        await admin.Page.GetByTestId("versi-nomor").FillAsync("000.8.3.3/15/OR");
        await admin.Page.GetByTestId("versi-jabatan").FillAsync("Camat Berbek");
        await admin.Page.GetByTestId("versi-nama").FillAsync("Drs. Suyanto, M.Si.");
        await admin.Page.GetByTestId("versi-nip").FillAsync("196801011990031001");
        await admin.Page.GetByTestId("versi-pangkat").FillAsync("Pembina Tingkat I");
        await admin.Page.GetByTestId("versi-sahkan-kirim").ClickAsync();
        await Expect(admin.Page.GetByTestId("versi-form")).ToHaveCountAsync(0);
    }

    private async Task<PortalApi.CycleAnswer> StartAsync(Clerk admin, Guid sopId)
    {
        await admin.OpenAsync($"/siklus/baru?sop={sopId}");
        await admin.Page.GetByTestId("siklus-periode").FillAsync("2027");
        await admin.Page.GetByTestId("siklus-mulai").ClickAsync();
        await admin.Page.WaitForURLAsync(url => Guid.TryParse(new Uri(url).Segments[^1], out _));
        return await (await portal.ApiAsync("admin", Opd)).CycleAsync(Guid.Parse(new Uri(admin.Page.Url).Segments[^1]));
    }

    private Task<Clerk> SignInAsync(Screen screen) => Clerk.SignInAsync(chromium, portal.Address, $"admin@{Opd}.demo", screen);
}
