using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>What stands around every page: the drawer of an admin, and the menu of the person.</summary>
[Trait("Category", "Browser")]
public sealed partial class FrameJourneys(Chromium chromium, JourneyHost portal) : IClassFixture<Chromium>, IClassFixture<JourneyHost>
{
    [Fact]
    public async Task An_admin_goes_by_the_drawer_to_what_only_an_admin_keeps()
    {
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, "admin@kec-kelara.demo", Screen.Desk);
        await admin.OpenAsync("/");

        await admin.Page.GetByTestId("menu-admin-buka").ClickAsync();
        await admin.Page.GetByTestId("menu-admin").Locator("a[href='/admin/penugasan']").ClickAsync();

        await Expect(admin.Page).ToHaveURLAsync(Appointments());
        await Expect(admin.Page.Locator(".mud-drawer--open")).ToHaveCountAsync(0);
    }

    /// <summary>The menu opens by the keyboard alone, and what it holds can be reached in it.</summary>
    [Fact]
    public async Task A_person_signs_out_by_the_keyboard()
    {
        await using var camat = await Clerk.SignInAsync(chromium, portal.Address, "camat@kec-kelara.demo", Screen.Desk);
        await camat.OpenAsync("/");

        await camat.Page.GetByTestId("akun").FocusAsync();
        await camat.Page.Keyboard.PressAsync("Enter");
        await camat.Page.GetByTestId("keluar").FocusAsync();
        await camat.Page.Keyboard.PressAsync("Enter");

        await Expect(camat.Page).ToHaveURLAsync(SignIn());
    }

    /// <summary>With a place more in the bar the account was pushed out of it, and nobody with a tablet could sign out.</summary>
    [Theory]
    [InlineData("camat@kec-kelara.demo")]
    [InlineData("admin@kec-kelara.demo")]
    public async Task The_account_lies_within_the_screen_however_wide_it_is(string email)
    {
        await using var person = await Clerk.SignInAsync(chromium, portal.Address, email, Screen.Tablet);
        await person.OpenAsync("/sop");
        foreach (var width in (int[])[390, 641, 768, 961, 1024, 1101, 1281, 1366])
        {
            await person.Page.SetViewportSizeAsync(width, 800);

            await Expect(person.Page.Locator("button.kp-account")).ToBeInViewportAsync(new() { Ratio = 1 });
        }
    }

    /// <summary>A day as large as a fingertip leaves the kit's calendar no room for seven in a row.</summary>
    [Fact]
    public async Task Under_a_finger_each_day_of_a_calendar_stands_below_its_weekday()
    {
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, "admin@kec-kelara.demo", Screen.Phone);
        await admin.OpenAsync("/admin/penugasan");
        await admin.Page.GetByText("Tunjuk pejabat").ClickAsync();

        await admin.Page.Locator(".mud-picker button").First.ClickAsync();
        await admin.Page.Locator(".mud-picker-calendar-header-day").First.WaitForAsync();

        Assert.Empty(await admin.Page.EvaluateAsync<string[]>(DaysBesideTheirWeekday));
    }

    /// <summary>The heading gets the focus for a screen reader a round trip later, and took the first letters of whoever was quicker.</summary>
    [Fact]
    public async Task Who_writes_as_soon_as_a_page_is_there_goes_on_writing_where_they_began()
    {
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, "admin@kec-kelara.demo", Screen.Desk);
        await admin.Page.AddInitScriptAsync(FocusTheFirstField);
        await admin.OpenAsync("/admin/pengguna");
        await Clerk.StillAsync(admin.Page);

        await Expect(admin.Page.Locator("main input").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_heading_of_a_page_just_opened_is_read_out()
    {
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, "admin@kec-kelara.demo", Screen.Desk);
        await admin.OpenAsync("/admin/pengguna");

        await Expect(admin.Page.Locator("h1")).ToBeFocusedAsync();
    }

    private const string FocusTheFirstField = """
        new MutationObserver((_, watch) => {
          const field = document.querySelector('main input');
          if (!field) return;
          watch.disconnect();
          field.focus();
        }).observe(document, { subtree: true, childList: true })
        """;

    private const string DaysBesideTheirWeekday = """
        [...document.querySelectorAll('.mud-picker-calendar .mud-day')].filter((day, place) => {
          const [at, head] = [day, document.querySelectorAll('.mud-day-label')[place % 7]].map(box => box.getBoundingClientRect());
          return Math.abs(at.left + at.width / 2 - head.left - head.width / 2) > 2;
        }).map(day => day.textContent.trim())
        """;

    [GeneratedRegex("/admin/penugasan$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Appointments();

    [GeneratedRegex("/masuk", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignIn();
}
