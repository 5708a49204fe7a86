using KinerjaPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A tablet is put away and taken up again, and a line is gone for longer than anyone waits.</summary>
[Trait("Category", "Browser")]
public sealed class SleepingTabletJourneys(Chromium chromium, PortalHost portal, ForgetfulHost forgetful)
    : IClassFixture<Chromium>, IClassFixture<PortalHost>, IClassFixture<ForgetfulHost>
{
    private const string Opd = "kesbangpol-mura";
    private const string Kasubag = "kasubag-penyusunan-program";
    private const string Typed = "Lampiran dua menyusul sore ini";

    [Fact]
    public async Task A_tablet_that_was_paused_shows_the_board_as_it_is_now()
    {
        var cycle = await StartAsync(portal);
        await using var sekretaris = await SignInAsync(portal.Address, Screen.Tablet);
        await OpenBoardAsync(sekretaris);
        await Expect(sekretaris.Column(Kasubag).Locator($"[data-cycle='{cycle.Id}']")).ToBeVisibleAsync();

        await sekretaris.FallAsleepAsync();
        cycle = await (await portal.ApiAsync(Kasubag, Opd)).CompleteAsync(cycle);
        await Expect(sekretaris.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "connecting");
        await sekretaris.TakeUpAsync();

        await sekretaris.LiveAsync();
        await Expect(sekretaris.Column(cycle.Current!.Pelaksana).Locator($"[data-cycle='{cycle.Id}']")).ToBeVisibleAsync();
        await Expect(sekretaris.Page.Locator($"[data-cycle='{cycle.Id}']")).ToHaveCountAsync(1);
        await AssertSameDocumentAsync(sekretaris);

        // And it is as live as before.
        var next = await portal.ApiAsync(cycle.Current.Pelaksana, Opd);
        cycle = await next.CompleteAsync(await next.SupplyAsync(cycle), "ya");
        await Expect(sekretaris.Column(cycle.Current!.Pelaksana).Locator($"[data-cycle='{cycle.Id}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_before_a_pause_is_in_its_field_again_and_is_sent()
    {
        var cycle = await StartAsync(portal);
        await using var kasubag = await Clerk.SignInAsync(chromium, portal.Address, $"{Kasubag}@{Opd}.demo", Screen.Tablet);
        await kasubag.OpenAsync($"/siklus/{cycle.Id}");
        await kasubag.Page.EvaluateAsync("window.sameDocument = true");
        await kasubag.Page.GetByTestId("langkah-alasan").FillAsync(Typed);

        await kasubag.FallAsleepAsync();
        await kasubag.TakeUpAsync();

        await kasubag.LiveAsync();
        await Expect(kasubag.Page.GetByTestId("langkah-alasan")).ToHaveValueAsync(Typed);
        await AssertSameDocumentAsync(kasubag);
        await kasubag.Page.GetByTestId("langkah-selesaikan").ClickAsync();
        await Expect(kasubag.Page.GetByTestId("langkah-selesaikan")).ToHaveCountAsync(0);
        var after = await (await portal.ApiAsync(Kasubag, Opd)).CycleAsync(cycle.Id);
        Assert.Equal(Typed, Assert.Single(after.History).Note);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "?tampilan=tv")]
    public async Task A_screen_on_a_desk_and_a_board_on_a_wall_never_pause(bool touch, string view)
    {
        await using var sekretaris = await SignInAsync(portal.Address, touch ? Screen.Tablet : Screen.Desk);
        await sekretaris.OpenAsync($"/papan/{Opd}{view}");
        await sekretaris.Page.Locator("[data-column]").First.WaitForAsync();

        await sekretaris.PutAwayAsync();

        await Expect(sekretaris.Page.Locator("html")).ToHaveAttributeAsync("data-connection", "live");
    }

    [Fact]
    public async Task A_line_that_was_gone_for_longer_than_the_patient_retries_comes_back_to_the_same_page()
    {
        using var line = PoorLine.To(portal.Address);
        await using var sekretaris = await SignInAsync(line.Address, Screen.Tablet);
        await sekretaris.Page.Clock.InstallAsync();
        await OpenBoardAsync(sekretaris);

        line.Cut();
        await ComesToBeAsync(sekretaris, "down");
        await Expect(sekretaris.Page.Locator("#components-reconnect-modal [data-when='failed']")).ToBeVisibleAsync();
        await Expect(sekretaris.Page.Locator("[data-connection-since]").First).Not.ToBeEmptyAsync();
        var cycle = await StartAsync(portal);
        line.Mend();

        await ComesToBeAsync(sekretaris, "live");
        await Expect(sekretaris.Card(cycle.Id)).ToBeVisibleAsync();
        await Expect(sekretaris.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await AssertSameDocumentAsync(sekretaris);
    }

    [Fact]
    public async Task A_circuit_that_the_portal_has_let_go_meanwhile_is_resumed_with_what_was_typed_and_without_a_reload()
    {
        var cycle = await StartAsync(forgetful);
        using var line = PoorLine.To(forgetful.Address);
        await using var kasubag = await Clerk.SignInAsync(chromium, line.Address, $"{Kasubag}@{Opd}.demo", Screen.Tablet);
        await kasubag.OpenAsync($"/siklus/{cycle.Id}");
        await kasubag.Page.GetByTestId("langkah-alasan").WaitForAsync();
        await kasubag.Page.EvaluateAsync("window.sameDocument = true");

        line.Cut();
        await forgetful.AllCircuitsEndAsync();
        await Expect(kasubag.Page.Locator("html[data-connection='live']")).ToHaveCountAsync(0);
        await kasubag.Page.GetByTestId("langkah-alasan").FillAsync(Typed);
        line.Mend();

        await kasubag.LiveAsync();
        await Expect(kasubag.Page.GetByTestId("langkah-alasan")).ToHaveValueAsync(Typed);
        await AssertSameDocumentAsync(kasubag);
        await kasubag.Page.GetByTestId("langkah-selesaikan").ClickAsync();
        await Expect(kasubag.Page.GetByTestId("langkah-selesaikan")).ToHaveCountAsync(0);
    }

    private static async Task<PortalApi.CycleAnswer> StartAsync(PortalHost host)
    {
        var api = await host.ApiAsync(Kasubag, Opd);
        return await api.SupplyAsync(await api.StartAsync((await api.SopsAsync(Opd)).First(sop => sop.DocumentType == "RENJA").Id));
    }

    private Task<Clerk> SignInAsync(Uri address, Screen screen) => Clerk.SignInAsync(chromium, address, $"sekretaris@{Opd}.demo", screen);

    private static async Task OpenBoardAsync(Clerk clerk)
    {
        await clerk.OpenAsync($"/papan/{Opd}");
        await clerk.Page.Locator("[data-column]").First.WaitForAsync();
        await clerk.Page.EvaluateAsync("window.sameDocument = true");
    }

    // The browser's clock is put forward by one retry after another: three minutes of them pass in seconds.
    private static Task ComesToBeAsync(Clerk clerk, string connection) => Eventually.TrueAsync(
        async () =>
        {
            if (await clerk.Page.Locator("html").GetAttributeAsync("data-connection") == connection)
            {
                return true;
            }

            await clerk.Page.Clock.FastForwardAsync(3_000);
            return false;
        },
        $"the connection is {connection}");

    private static async Task AssertSameDocumentAsync(Clerk clerk) =>
        Assert.True(await clerk.Page.EvaluateAsync<bool>("window.sameDocument === true"), "The page was reloaded.");
}
