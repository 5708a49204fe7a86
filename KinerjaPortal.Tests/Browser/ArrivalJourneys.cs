using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A document comes to the Sekretaris, who sits at another page.</summary>
[Trait("Category", "Browser")]
public sealed class ArrivalJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    private const string Opd = Renja.Opd;

    private readonly List<string> _faults = [];

    public static TheoryData<string> Screens => [Screen.Desk.Name, Screen.Tablet.Name, Screen.Phone.Name];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_receiver_sees_it_at_once_and_opens_it_with_one_press(string name)
    {
        var screen = ((Screen[])[Screen.Desk, Screen.Tablet, Screen.Phone]).First(screen => screen.Name == name);
        await using var sekretaris = await SignInAsync(screen);
        await sekretaris.OpenAsync("/sop");
        var page = sekretaris.Page;
        var before = await CountAsync(page);

        var cycle = await portal.RenjaAtTheDecisionAsync();

        var toast = page.GetByTestId("kabar-datang").Filter(new() { HasText = "RENJA 2027 sampai di meja Anda" });
        await Expect(toast).ToBeVisibleAsync();
        await Expect(page.GetByTestId("kabar-jumlah")).ToBeVisibleAsync();
        await Expect(page.Locator(".kp-nav a[href='/'] .kp-nav-count > [aria-hidden]")).ToHaveTextAsync($"{before + 1}");
        await Expect(page).ToHaveTitleAsync(Title(@"^\(\d+\) .*KinerjaPortal"));
        await EveryPage.LookAsync(page, "serah-terima-tiba", screen, _faults);

        // The bell says the same, with who and when; a press on it leads there as well.
        await page.GetByTestId("kabar").ClickAsync();
        var entry = page.GetByTestId("kabar-isi").First;
        await Expect(entry).ToContainTextAsync("RENJA 2027 sampai di meja Anda");
        await EveryPage.LookAsync(page, "kabar-lonceng", screen, _faults);
        Assert.Empty(_faults);
        await entry.ClickAsync();

        await Expect(page).ToHaveURLAsync(Title($"/siklus/{cycle.Id}"));
        await Expect(page.GetByTestId("kabar-jumlah")).ToHaveCountAsync(0);
        await Expect(page).ToHaveTitleAsync(Title(@"^[^(]"));
    }

    [Fact]
    public async Task By_keyboard_the_toast_is_reached_and_opens_the_document()
    {
        await using var sekretaris = await SignInAsync(Screen.Desk);
        await sekretaris.OpenAsync("/sop");
        var cycle = await portal.RenjaAtTheDecisionAsync();
        var open = sekretaris.Page.GetByTestId("kabar-datang").GetByRole(AriaRole.Button, new() { Name = "Buka" });

        await open.FocusAsync();
        await sekretaris.Page.Keyboard.PressAsync("Enter");

        await Expect(sekretaris.Page).ToHaveURLAsync(Title($"/siklus/{cycle.Id}"));
    }

    [Fact]
    public async Task After_a_sleep_the_bell_knows_what_came_meanwhile()
    {
        await using var sekretaris = await SignInAsync(Screen.Tablet);
        await sekretaris.OpenAsync("/sop");
        await sekretaris.FallAsleepAsync();
        await portal.RenjaAtTheDecisionAsync();

        await sekretaris.TakeUpAsync();

        await sekretaris.LiveAsync();
        await sekretaris.Page.GetByTestId("kabar").ClickAsync();
        await Expect(sekretaris.Page.GetByTestId("kabar-isi").First).ToContainTextAsync("RENJA 2027 sampai di meja Anda");
    }

    private static Regex Title(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>How many documents wait, as Beranda says it in the navigation.</summary>
    private static async Task<int> CountAsync(IPage page)
    {
        await Expect(page.GetByTestId("nav-pengesahan")).ToBeVisibleAsync();
        var count = page.Locator(".kp-nav a[href='/'] .kp-nav-count > [aria-hidden]");
        return await count.CountAsync() == 0 ? 0 : int.Parse(await count.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Clerk> SignInAsync(Screen screen)
    {
        // What the journeys before have left unread.
        var holder = (await portal.OfficeAsync(Opd))!.HoldersOf(Renja.Sekretaris, portal.Clock.GetUtcNow())[0];
        await portal.Services.GetRequiredService<PersonalFeed>().MarkReadAsync(holder.PersonId, cycles: null, CancellationToken.None);
        return await Clerk.SignInAsync(chromium, portal.Address, $"sekretaris@{Opd}.demo", screen);
    }
}
