using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>
/// Every page and the main presses on a database that answers later than at once: nothing is drawn before its data has come, so no page shows
/// its error, and the browser's console says nothing.
/// </summary>
[Trait("Category", "Browser")]
public sealed class SlowStoreJourneys(Chromium chromium, SlowHost portal) : IClassFixture<Chromium>, IClassFixture<SlowHost>
{
    private const string Kesbangpol = "kesbangpol-mura";
    private const string Kelara = "kec-kelara";

    [Fact]
    public async Task The_camat_opens_the_queue_a_document_and_both_sheets()
    {
        var rka = await TabletSignOffJourneys.AtThePengesahanAsync(portal.Address);
        await using var camat = await SignInAsync("camat", Kelara);
        await camat.OpenAllAsync("/", "/pengesahan", $"/pengesahan/{Guid.Empty}", $"/pengesahan/{rka}");

        await camat.PressAsync("meja-kembalikan", "langkah-alasan");
        await camat.Page.GetByTestId("langkah-alasan").FillAsync("Angkanya belum cocok");
        await camat.PressAsync("meja-tanda-tambah", "meja-tanda");
        await camat.Page.Keyboard.PressAsync("Escape");
        await Expect(camat.Page.GetByTestId("meja-lembar-kembalikan")).ToHaveCountAsync(0);
        await camat.PressAsync("meja-setujui", "meja-goresan");
        await camat.Page.Keyboard.PressAsync("Escape");

        // What was typed is there again, also when the reading of it takes a while.
        await camat.PressAsync("meja-kembalikan", "langkah-alasan");
        await Expect(camat.Page.Locator("textarea")).ToHaveValueAsync("Angkanya belum cocok");
        camat.AssertSound();
    }

    [Fact]
    public async Task A_clerk_opens_every_page_of_the_work_and_hands_a_step_on()
    {
        var api = await portal.ApiAsync("sekretaris", Kesbangpol);
        var lppd = (await api.SopsAsync(Kesbangpol)).First(sop => sop.DocumentType == "LPPD").Id;
        var cards = (await portal.BoardAsync(Kesbangpol)).Cards.Values.ToList();
        var mine = cards.First(card => card.Step?.Pelaksana == "sekretaris").CycleId;
        var closed = cards.First(card => card.Step is null).CycleId;
        await using var sekretaris = await SignInAsync("sekretaris", Kesbangpol);
        await sekretaris.OpenAllAsync(
            "/", $"/papan/{Kesbangpol}", "/papan/kec-kelara", $"/siklus/{mine}", $"/siklus/{closed}", $"/siklus/{Guid.Empty}", $"/siklus/{mine}/berkas",
            $"/siklus/{closed}/berkas", "/siklus/baru", $"/siklus/baru?sop={lppd}", "/bahan", $"/bahan/{Guid.Empty}", "/sop", $"/sop/{lppd}", $"/sop/{lppd}/simulasi",
            $"/sop/{lppd}/versi", $"/sop/{lppd}/versi/banding", "/cari?q=renja");

        // From page to page within the circuit, faster than they are read.
        foreach (var address in (string[])["/sop", "/", "/bahan", $"/papan/{Kesbangpol}"])
        {
            await sekretaris.Page.EvaluateAsync("address => Blazor.navigateTo(address)", address);
        }

        await Expect(sekretaris.Page.Locator(".board")).ToBeVisibleAsync();
        await sekretaris.SettledAsync();
        sekretaris.AssertSound();
    }

    [Fact]
    public async Task Who_asks_for_bahan_and_who_owes_it_open_their_forms()
    {
        var lkpj = await CycleAsync(Kesbangpol, DocumentType.Lkpj);
        await using var kasubag = await SignInAsync("kasubag-penyusunan-program", Kesbangpol);
        await kasubag.OpenAllAsync($"/siklus/{lkpj}", $"/siklus/{lkpj}/berkas");
        await kasubag.PressAsync("berkas-lihat", "berkas-pratinjau");
        await kasubag.OpenAllAsync($"/siklus/{lkpj}");
        await kasubag.Page.Locator("[data-bahan][data-state='diunggah']").First.ClickAsync();
        await kasubag.Page.GetByTestId("bahan-panel-judul").WaitForAsync();
        await kasubag.EscapeFromOutsideAsync();
        await Expect(kasubag.Page.GetByTestId("bahan-panel-judul")).ToHaveCountAsync(0);
        await kasubag.Page.GetByTestId("minta-bahan").ClickAsync();
        await kasubag.Page.Locator("[data-suggestion='Realisasi']").ClickAsync();
        await kasubag.PressAsync("bahan-buang", "minta-bahan");
        kasubag.AssertSound();

        var items = (await portal.Store.FindAsync(lkpj, CancellationToken.None))!.Cycle.Bahan.Items;
        var isian = items.First(item => item.Pelaksana == "kabid-politik" && item.Asked.Kind == BahanKind.Isian);
        await using var kabid = await SignInAsync("kabid-politik", Kesbangpol);
        await kabid.OpenAllAsync("/", "/bahan", $"/bahan/{isian.Id}");
        kabid.AssertSound();
    }

    [Fact]
    public async Task An_admin_opens_every_page_of_the_office_and_draws()
    {
        var versions = NewVersions.In(portal);
        var renja = (await versions.SopAsync($"{Kesbangpol}-renja")).Sop.Id;
        var draft = await versions.DraftAsync($"{Kesbangpol}-renja", sheet => sheet);
        await using var admin = await SignInAsync("admin", Kesbangpol);
        await admin.OpenAllAsync(
            "/", "/sop", "/sop/baru", $"/sop/{renja}/versi", $"/sop/{renja}/versi/pindah", $"/sop/{renja}/pratinjau", $"/sop/{renja}/simulasi?versi={draft}",
            "/admin/berkas", "/admin/sertifikat", "/admin/penugasan", $"/sop/{renja}/rancang");

        await admin.Page.Locator(".designer[data-ready]").WaitForAsync();
        await admin.Page.Locator("tr[data-row] [data-cell='number']").First.ClickAsync();
        foreach (var panel in (string[])["lanes", "problems", "identity", "step"])
        {
            await admin.Page.GetByTestId($"rancang-panel-{panel}").ClickAsync();
            await admin.SettledAsync();
        }

        admin.AssertSound();
    }

    private async Task<Guid> CycleAsync(string opd, DocumentType type) =>
        (await portal.BoardAsync(opd)).Cards.Values.First(card => card.DocumentType == type && card.Step is not null).CycleId;

    private async Task<Visitor> SignInAsync(string post, string opd)
    {
        portal.BeSlow();
        return new Visitor(await Clerk.SignInAsync(chromium, portal.Address, $"{post}@{opd}.demo", Screen.Desk));
    }

    /// <summary>A clerk whose browser is listened to.</summary>
    private sealed class Visitor : IAsyncDisposable
    {
        private readonly Clerk _clerk;
        private readonly List<string> _faults = [];

        public Visitor(Clerk clerk)
        {
            _clerk = clerk;
            Page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    _faults.Add($"{Page.Url}: {message.Text}");
                }
            };
            Page.PageError += (_, fault) => _faults.Add($"{Page.Url}: {fault}");
        }

        public IPage Page => _clerk.Page;

        /// <summary>Opens pages, each until it has drawn what it read.</summary>
        public async Task OpenAllAsync(params string[] addresses)
        {
            foreach (var address in addresses)
            {
                await _clerk.OpenAsync(address);
                await SettledAsync();
            }
        }

        /// <summary>Presses, and waits for what must come of it, or for the page's error.</summary>
        public async Task PressAsync(string press, string comes)
        {
            await Page.GetByTestId(press).First.ClickAsync();
            await Page.GetByTestId(comes).Or(Page.Locator(".kp-fault")).First.WaitForAsync();
            await SettledAsync();
            AssertSound();
        }

        /// <summary>Presses Escape while the focus is nowhere, as it is before it has come into a dialog and after a pressed button has gone.</summary>
        public async Task EscapeFromOutsideAsync()
        {
            await Page.EvaluateAsync("document.activeElement.blur()");
            await Page.Keyboard.PressAsync("Escape");
        }

        public async Task SettledAsync()
        {
            await Page.Locator(".kp-skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

            // Some round trips of the database, in which a piece of the page may still fail. The network is never idle where a PDF is shown.
            await Page.WaitForTimeoutAsync(300);
            if (await Page.Locator(".kp-fault").CountAsync() > 0 || await Page.Locator("#blazor-error-ui").IsVisibleAsync())
            {
                _faults.Add($"{Page.Url}: the page shows its error");
            }
        }

        public void AssertSound() => Assert.True(_faults.Count == 0, string.Join(Environment.NewLine, _faults));

        public ValueTask DisposeAsync() => _clerk.DisposeAsync();
    }
}
