using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>What an open page shows when its person is signed out elsewhere.</summary>
[Trait("Category", "Browser")]
public sealed class RevocationJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    private const string Opd = "kesbangpol-mura";

    [Fact]
    public async Task Signing_out_in_one_tab_leads_the_other_to_the_sign_in_page()
    {
        await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, $"sekretaris@{Opd}.demo", Screen.Desk);
        await clerk.OpenAsync("/bahan");
        var second = await clerk.Page.Context.NewPageAsync();
        await second.GotoAsync($"/papan/{Opd}");
        await second.Locator("html[data-connection='live']").WaitForAsync();

        await clerk.Page.Locator("button.kp-account").ClickAsync();
        await clerk.Page.GetByTestId("keluar").ClickAsync();

        await second.WaitForURLAsync(url => url.Contains("/masuk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_a_closed_account_leaves_for_the_sign_in_page_by_itself()
    {
        await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, $"kaban@{Opd}.demo", Screen.Tablet);
        await clerk.OpenAsync($"/papan/{Opd}");
        await using var db = portal.Database();
        var admin = await db.Users.SingleAsync(user => user.Email == $"admin@{Opd}.demo");
        var kaban = await db.Users.SingleAsync(user => user.Email == $"kaban@{Opd}.demo");

        Assert.IsType<PeopleOutcome.Done>(await portal.Services.GetRequiredService<PeopleKeeping>().CloseAsync(admin.Id, kaban.Id, CancellationToken.None));

        await clerk.Page.WaitForURLAsync(url => url.Contains("/masuk", StringComparison.Ordinal));
        await Assertions.Expect(clerk.Page.GetByTestId("masuk-email")).ToBeVisibleAsync();
    }
}
