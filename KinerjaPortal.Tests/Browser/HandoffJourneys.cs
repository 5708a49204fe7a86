using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>Two people, two windows, one document.</summary>
[Trait("Category", "Browser")]
public sealed class HandoffJourneys(Chromium chromium, JourneyHost portal) : IClassFixture<Chromium>, IClassFixture<JourneyHost>
{
    private const string Opd = "kesbangpol-mura";
    private const string Kasubag = "kasubag-penyusunan-program";

    [Fact]
    public async Task When_the_Sekretaris_completes_a_step_the_open_board_of_the_Kasubag_moves_without_reload()
    {
        var cycle = await StartAsync("sekretaris", "RKA");
        await using var sekretaris = await SignInAsync("sekretaris", Screen.Desk);
        await using var kasubag = await SignInAsync(Kasubag, Screen.Tablet);
        await kasubag.OpenAsync($"/papan/{Opd}");
        await Expect(kasubag.Column("sekretaris").Locator($"[data-cycle='{cycle.Id}']")).ToBeVisibleAsync();
        await kasubag.Page.EvaluateAsync("window.sameDocument = true");

        await sekretaris.OpenAsync($"/siklus/{cycle.Id}");
        await sekretaris.Page.GetByTestId("langkah-selesaikan").ClickAsync();

        await Expect(kasubag.Column(Kasubag).Locator($"[data-cycle='{cycle.Id}']")).ToBeVisibleAsync();
        await Expect(kasubag.Column("sekretaris").Locator($"[data-cycle='{cycle.Id}']")).ToHaveCountAsync(0);
        Assert.True(await kasubag.Page.EvaluateAsync<bool>("window.sameDocument === true"), "The board was reloaded.");

        await kasubag.Page.Locator($"[data-cycle='{cycle.Id}'] a").First.ClickAsync();
        await Expect(kasubag.Page.GetByTestId("langkah-selesaikan")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_decision_is_refused_with_a_reason_and_the_drafter_reads_it_at_once()
    {
        var api = await portal.ApiAsync(Kasubag, Opd);
        var cycle = await api.CompleteAsync(await StartAsync(Kasubag, "RENJA"));
        Assert.Equal("decision", cycle.Current!.Symbol);
        await using var sekretaris = await SignInAsync("sekretaris", Screen.Tablet);
        await using var kasubag = await SignInAsync(Kasubag, Screen.Desk);
        await kasubag.OpenAsync($"/siklus/{cycle.Id}");
        await sekretaris.OpenAsync($"/siklus/{cycle.Id}");

        await sekretaris.Page.GetByTestId("langkah-kembalikan").ClickAsync();
        await Expect(sekretaris.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Alasannya belum diisi" })).ToBeVisibleAsync();
        await sekretaris.Page.GetByTestId("langkah-alasan").FillAsync("Tabel 3 belum sama dengan lampiran");
        await sekretaris.Page.GetByTestId("langkah-kembalikan").ClickAsync();

        await Expect(kasubag.Page.Locator(".step-said")).ToContainTextAsync("Tabel 3 belum sama dengan lampiran");
        await Expect(kasubag.Page.GetByTestId("langkah-selesaikan")).ToBeVisibleAsync();
        await Expect(kasubag.Page.Locator($"[data-step='{cycle.Current.StepId}']")).ToHaveAttributeAsync("data-state", "dikembalikan");
    }

    [Fact]
    public async Task When_two_press_the_same_button_at_once_one_wins_and_the_other_is_told()
    {
        await using var one = await SignInAsync(Kasubag, Screen.Desk);
        await using var other = await SignInAsync(Kasubag, Screen.Desk);

        // A page may hear of the other's press before its own click falls; then its button is gone, and the pair is tried on another cycle.
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var cycle = await StartAsync(Kasubag, "RENJA");
            await Task.WhenAll(one.OpenAsync($"/siklus/{cycle.Id}"), other.OpenAsync($"/siklus/{cycle.Id}"));
            await Task.WhenAll(Button(one).WaitForAsync(), Button(other).WaitForAsync());

            const string Press = "() => { const button = document.querySelector('[data-testid=langkah-selesaikan]'); button?.click(); return !!button; }";
            var pressed = await Task.WhenAll(one.Page.EvaluateAsync<bool>(Press), other.Page.EvaluateAsync<bool>(Press));
            await Expect(Button(one)).ToHaveCountAsync(0);
            await Expect(Button(other)).ToHaveCountAsync(0);

            var after = await (await portal.ApiAsync(Kasubag, Opd)).CycleAsync(cycle.Id);
            Assert.Single(after.History);
            Assert.Null(await portal.Store.FindBrokenLinkAsync(cycle.Id, CancellationToken.None));
            if (pressed is [true, true] && await TellsAsync(one, other))
            {
                return;
            }
        }

        Assert.Fail("In ten attempts the two never met.");
    }

    private static ILocator Button(Clerk clerk) => clerk.Page.GetByTestId("langkah-selesaikan");

    private static async Task<bool> TellsAsync(Clerk one, Clerk other)
    {
        var told = 0;
        foreach (var clerk in (Clerk[])[one, other])
        {
            told += await clerk.Page.GetByText("sudah diselesaikan").CountAsync() > 0 ? 1 : 0;
        }

        Assert.True(told <= 1, "Both were told that the other was faster.");
        return told == 1;
    }

    private async Task<PortalApi.CycleAnswer> StartAsync(string post, string document)
    {
        var api = await portal.ApiAsync(post, Opd);
        var sop = (await api.SopsAsync(Opd)).First(sop => sop.DocumentType == document);
        return await api.SupplyAsync(await api.StartAsync(sop.Id));
    }

    private Task<Clerk> SignInAsync(string post, Screen screen) => Clerk.SignInAsync(chromium, portal.Address, $"{post}@{Opd}.demo", screen);
}
