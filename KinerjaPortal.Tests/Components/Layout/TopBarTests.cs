using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.Rendering;
using Bunit.TestDoubles;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components.Layout;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Notifications;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Layout;

public sealed class TopBarTests : ShellBunitContext
{
    private readonly BunitAuthorizationContext _person;

    public TopBarTests()
    {
        _person = AddAuthorization();
        Services.AddSingleton<NotificationWords>();
        Services.AddSingleton<AntiforgeryStateProvider>(new KnownToken());
        ComponentFactories.AddStub<Bell>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void The_board_is_that_of_the_person_s_own_office()
    {
        SignIn(new Claim(PortalClaims.Opd, "kec-kelara"));

        Assert.Equal("/papan/kec-kelara", Render<TopBar>().Find(".kp-nav a:nth-child(2)").GetAttribute("href"));
    }

    [Fact]
    public void Without_an_office_there_is_no_board_to_go_to()
    {
        SignIn();

        Assert.DoesNotContain("/papan", Render<TopBar>().Find(".kp-nav").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_the_person_is_counted_beside_its_place()
    {
        SignIn();
        var bar = Render<TopBar>(p => p.AddCascadingValue(PersonalNews.None with { Waiting = new WaitingCounts(Home: 3, Bahan: 0, SignOffs: 2, Approves: true) }));

        Assert.Equal("3 3 menunggu Anda", Words(bar.Find(".kp-nav a[href='/'] .kp-nav-count")));
        Assert.Equal("2 2 menunggu Anda", Words(bar.Find(".kp-nav a[href='/pengesahan'] .kp-nav-count")));
        Assert.Null(bar.Find(".kp-nav a[href='/bahan']").QuerySelector(".kp-nav-count"));
    }

    [Fact]
    public void Who_never_approves_has_no_way_to_the_sign_offs()
    {
        SignIn();

        Assert.Empty(Render<TopBar>().FindAll("a[href='/pengesahan']"));
    }

    [Fact]
    public void Signing_out_is_a_post_that_carries_the_token()
    {
        SignIn();
        var form = AccountOpened().Find("form[action='/keluar']");

        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal(KnownToken.Value, form.QuerySelector("input[type=hidden]")?.GetAttribute("value"));
    }

    [Fact]
    public void The_language_is_changed_without_leaving_the_page()
    {
        SignIn();
        var bar = AccountOpened();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/sop?cari=renja");

        // Another page closes the menu.
        bar.WaitForAssertion(() => Assert.Empty(bar.FindAll(".kp-languages")));
        bar.Find("[data-testid=akun]").Click();
        bar.WaitForAssertion(() => Assert.Equal("/bahasa/en?kembali=%2Fsop%3Fcari%3Drenja", bar.Find(".kp-languages a[lang=en]").GetAttribute("href")));
    }

    [Fact]
    public void Whoever_is_not_signed_in_is_offered_to() => Assert.Equal("/masuk", Render<TopBar>().Find("a.mud-button-root").GetAttribute("href"));

    [Fact]
    public void Who_administers_the_office_has_a_drawer_for_the_places_that_the_bar_has_no_room_for()
    {
        SignIn(new Claim(PortalClaims.Role, nameof(AccountRole.OfficeAdmin)));
        var asked = false;

        Render<TopBar>(p => p.Add(bar => bar.OpenMenu, () => asked = true)).Find("[data-testid=menu-admin-buka]").Click();

        Assert.True(asked);
    }

    [Theory]
    [InlineData(AccountRole.Observer, "/ /dokumen /sop")]
    [InlineData(AccountRole.Screen, "/papan/kec-kelara")]
    public void Who_only_reads_is_led_nowhere_else(AccountRole role, string places)
    {
        SignIn(new Claim(PortalClaims.Opd, "kec-kelara"), new Claim(PortalClaims.Role, role.ToString()));

        Assert.Equal(places, string.Join(' ', Render<TopBar>().FindAll(".kp-nav a").Select(link => link.GetAttribute("href"))));
    }

    [Fact]
    public void Nobody_else_has_a_button_for_the_drawer()
    {
        SignIn();

        Assert.Empty(Render<TopBar>(p => p.Add(bar => bar.OpenMenu, () => { })).FindAll("[data-testid=menu-admin-buka]"));
    }

    [Fact]
    public void The_drawer_leads_to_everything_an_admin_keeps()
    {
        var places = Render<AdminPlaces>(p => p.Add(d => d.Opd, "kec-kelara"));

        Assert.Equal(
            ["/", "/papan/kec-kelara", "/bahan", "/dokumen", "/siklus/baru", "/sop", "/cari", "/sop/baru", "/admin/jabatan", "/admin/pengguna", "/admin/penugasan", "/admin/kalender", "/admin/tenggat", "/admin/berkas", "/admin/audit", "/admin/sertifikat"],
            places.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    private IRenderedComponent<ContainerFragment> AccountOpened()
    {
        var bar = Render(builder =>
        {
            builder.OpenComponent<MudPopoverProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<TopBar>(1);
            builder.CloseComponent();
        });
        bar.Find("[data-testid=akun]").Click();
        bar.WaitForElement("form[action='/keluar']");
        return bar;
    }

    private static string Words(IElement element) => string.Join(' ', element.Children.Select(child => child.TextContent.Trim()));

    private void SignIn(params Claim[] claims) => _person.SetAuthorized("siti@kec-kelara.demo").SetClaims([new(PortalClaims.DisplayName, "Siti Rahmawati"), .. claims]);

    private sealed class KnownToken : AntiforgeryStateProvider
    {
        public const string Value = "token-of-the-test";

        public override AntiforgeryRequestToken GetAntiforgeryToken() => new(Value, "__RequestVerificationToken");
    }
}
