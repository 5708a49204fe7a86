using System.Security.Claims;
using Bunit;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Notifications;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Features.Notifications;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using static KinerjaPortal.Tests.Components.Notifications.SampleNews;

namespace KinerjaPortal.Tests.Components.Notifications;

/// <summary>The toast, the bell and what is read, over the portal's own feed and database; the person is the Sekretaris.</summary>
public sealed class ArrivalToastTests(PortalHost portal) : ShellBunitContext, IClassFixture<PortalHost>
{
    private IRenderedComponent<NewsProvider> _page = null!;
    private IRenderedComponent<MudPopoverProvider> _popovers = null!;
    private Caller _sekretaris = null!;

    [Fact]
    public async Task What_comes_is_shown_wherever_the_person_is_and_leads_to_its_document()
    {
        await OpenAsync("/sop");
        var told = await TellAsync();

        _page.WaitForAssertion(() => Assert.Equal(["LPPD 2026 sampai di meja Anda"], Toasts()), Eventually.Patience);
        Assert.Equal("LPPD 2026 sampai di meja Anda", _page.Find("p[role=status]").TextContent);
        Assert.Equal("1", _page.Find("[data-testid=unread]").TextContent);

        _page.Find("[data-testid=kabar-buka]").Click();
        _page.WaitForAssertion(() => Assert.EndsWith($"/siklus/{told[0].CycleId}", Navigation.Uri, StringComparison.Ordinal), Eventually.Patience);
    }

    [Fact]
    public async Task Several_at_once_and_one_after_the_other_are_one_toast()
    {
        await OpenAsync("/sop");
        await TellAsync(Told());
        _page.WaitForAssertion(() => Assert.Single(Toasts()), Eventually.Patience);
        await TellAsync(Told(), Told());

        _page.WaitForAssertion(() => Assert.Equal(["3 dokumen sampai di meja Anda"], Toasts()), Eventually.Patience);
        _page.Find("[data-testid=kabar-buka]").Click();
        _page.WaitForAssertion(() => Assert.EndsWith("/", Navigation.Uri, StringComparison.Ordinal), Eventually.Patience);
    }

    [Fact]
    public async Task On_the_page_of_that_very_document_nothing_pops_up_and_it_is_read()
    {
        var told = Told();
        await OpenAsync($"/siklus/{told.CycleId}");
        await TellAsync(told);

        await Eventually.TrueAsync(async () => (await ReadAsync()).Newest.Any(one => one.CycleId == told.CycleId && one.ReadAt is not null), "it is marked as read");
        Assert.Empty(Toasts());
        _page.WaitForAssertion(() => Assert.Equal("0", _page.Find("[data-testid=unread]").TextContent), Eventually.Patience);
    }

    [Fact]
    public async Task What_moved_on_elsewhere_stands_in_the_bell_alone()
    {
        await OpenAsync("/sop");
        await TellAsync(Told(NotificationKind.MovedOn, subject: "Kaban"));

        _page.WaitForAssertion(() => Assert.Equal("1", _page.Find("[data-testid=unread]").TextContent), Eventually.Patience);
        Assert.Empty(Toasts());
    }

    [Fact]
    public async Task While_the_browser_sleeps_nothing_is_drawn_and_afterwards_all_of_it_is_one_toast()
    {
        await OpenAsync("/sop");
        var line = Services.GetRequiredService<CircuitConnection>();
        await line.OnConnectionDownAsync(null!, CancellationToken.None);
        await TellAsync(Told());
        await TellAsync(Told());
        Assert.Empty(Toasts());

        await line.OnConnectionUpAsync(null!, CancellationToken.None);
        _page.WaitForAssertion(() => Assert.Equal(["2 dokumen sampai di meja Anda"], Toasts()), Eventually.Patience);
    }

    [Fact]
    public async Task The_bell_lists_the_newest_and_all_of_it_is_read_by_one_press()
    {
        await OpenAsync("/sop");
        await TellAsync(Told(NotificationKind.CameBack, subject: "Tabel 3 keliru"));
        var news = await ReadNewsAsync();
        var bell = Render<Bell>(p => p.AddCascadingValue(news));
        Assert.Equal("1", bell.Find("[data-testid=kabar-jumlah]").TextContent);
        Assert.Equal("Kabar, 1 belum dibaca", bell.Find("[data-testid=kabar]").GetAttribute("aria-label"));

        await bell.Find("[data-testid=kabar]").ClickAsync(new());
        var entry = _popovers.WaitForElement("[data-testid=kabar-isi]", Eventually.Patience);
        Assert.Contains("LPPD 2026 dikembalikan ke meja Anda", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tabel 3 keliru", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("Budi Santoso, S.E. (Kasubag Program)", entry.TextContent, StringComparison.Ordinal);

        await _popovers.Find("[data-testid=kabar-baca-semua]").ClickAsync(new());
        await Eventually.TrueAsync(async () => (await ReadAsync()).Unread == 0, "all is read");
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private List<string> Toasts() => [.. _page.FindAll("[data-testid=kabar-datang] > span").Select(toast => toast.TextContent.Trim())];

    private async Task OpenAsync(string address)
    {
        var office = (await portal.OfficeAsync(Renja.Opd))!;
        var holder = office.HoldersOf(Renja.Sekretaris, portal.Clock.GetUtcNow())[0];
        _sekretaris = new Caller(holder.PersonId, holder.Name, office.Opd.Id, Renja.Opd, Role: AccountRole.Staff);

        // Each test begins with an empty bell.
        await using (var db = portal.Database())
        {
            await db.Notifications.ExecuteDeleteAsync(Xunit.TestContext.Current.CancellationToken);
        }

        AddAuthorization().SetAuthorized("sekretaris").SetClaims(
            new Claim(ClaimTypes.NameIdentifier, holder.PersonId.ToString()), new Claim(PortalClaims.OpdId, office.Opd.Id.ToString()),
            new Claim(PortalClaims.Opd, Renja.Opd));
        Services.AddSingleton(portal.Services.GetRequiredService<PersonalFeed>());
        Services.AddSingleton<NotificationWords>();
        Services.AddSingleton<OfficeTime>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Navigation.NavigateTo(address);
        _popovers = Render<MudPopoverProvider>();
        _page = Render<NewsProvider>(p => p.AddChildContent<UnreadCount>());
        _page.WaitForAssertion(() => Assert.Equal("0", _page.Find("[data-testid=unread]").TextContent), Eventually.Patience);
        await Eventually.TrueAsync(() => _page.FindComponent<UnreadCount>().Instance.News.PersonId == holder.PersonId, "the bell is followed");
    }

    private async Task<Notification[]> TellAsync(params Notification[] told)
    {
        told = [.. (told.Length == 0 ? [Told()] : told).Select(one => one with { PersonId = _sekretaris.PersonId })];
        var kept = await portal.Services.GetRequiredService<NotificationStore>().TellAsync(told, upTo: null, CancellationToken.None);
        portal.Services.GetRequiredService<NotificationFeed>().Publish(kept);
        return told;
    }

    private Task<InboxReading> ReadAsync() =>
        portal.Services.GetRequiredService<Inboxes>().ReadAsync(_sekretaris.PersonId, 50, unreadOnly: false, CancellationToken.None);

    private async Task<PersonalNews> ReadNewsAsync() =>
        new(_sekretaris.PersonId, ZonaWaktu.Wib, Inbox.Of(await ReadAsync()), WaitingCounts.None);
}
