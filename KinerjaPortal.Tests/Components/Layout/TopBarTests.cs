using System.Security.Claims;
using Bunit;
using Bunit.Rendering;
using Bunit.TestDoubles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components.Layout;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.SignOffs.Queue;
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
        Services.AddSingleton<AntiforgeryStateProvider>(new KnownToken());
        ComponentFactories.AddStub<QueueLink>();
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
        SignIn(new Claim(PortalClaims.OfficeAdmin, "true"));
        var asked = false;

        Render<TopBar>(p => p.Add(bar => bar.OpenMenu, () => asked = true)).Find("[data-testid=menu-admin-buka]").Click();

        Assert.True(asked);
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
            ["/", "/papan/kec-kelara", "/bahan", "/dokumen", "/siklus/baru", "/sop", "/cari", "/sop/baru", "/admin/jabatan", "/admin/pengguna", "/admin/penugasan", "/admin/kalender", "/admin/tenggat", "/admin/berkas", "/admin/sertifikat"],
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

    private void SignIn(params Claim[] claims) => _person.SetAuthorized("siti@kec-kelara.demo").SetClaims([new(PortalClaims.DisplayName, "Siti Rahmawati"), .. claims]);

    private sealed class KnownToken : AntiforgeryStateProvider
    {
        public const string Value = "token-of-the-test";

        public override AntiforgeryRequestToken GetAntiforgeryToken() => new(Value, "__RequestVerificationToken");
    }
}
