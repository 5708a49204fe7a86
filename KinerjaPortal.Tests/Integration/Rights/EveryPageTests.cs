using System.Net;
using System.Reflection;
using System.Security.Claims;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components;
using KinerjaPortal.Web.Features.Account.Door;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static KinerjaPortal.Domain.People.PortalAction;

namespace KinerjaPortal.Tests.Integration.Rights;

/// <summary>
/// Who sees what, over every page that the portal has: each role asks for it over HTTP, and has it drawn as a circuit does, with the portal's own
/// router, for its own office and for another. A page that names no right, or that nobody here opens, fails.
/// </summary>
[Collection(RightsPortal.Shared.Name)]
public sealed class EveryPageTests(RightsPortal portal)
{
    private static readonly Page[] Pages =
    [
        new("/", SeeOwnWork),
        new("/papan/{Opd}", WatchBoard, place => $"/papan/{place.Code}", Cycle),
        new("/siklus/{Id}", ReadCycles, place => $"/siklus/{place.CycleId}", Cycle),
        new("/siklus/{Id}/berkas", ReadFiles, place => $"/siklus/{place.CycleId}/berkas", File),
        new("/siklus/{Id}/lembar/{SignOffId}", ReadCycles, place => $"/siklus/{place.CycleId}/lembar/{Guid.Empty}"),
        new("/siklus/baru", TakePart), new("/bahan", TakePart), new("/bahan/{Id}", TakePart, _ => $"/bahan/{Guid.Empty}"),
        new("/pengesahan", TakePart), new("/pengesahan/{Id}", TakePart, place => $"/pengesahan/{place.CycleId}"),
        new("/dokumen", ReadCycles, place => $"/dokumen?kantor={place.Code}", place => place.Office.Opd.Name), new("/kabar", TakePart),
        new("/cari", ReadFiles, place => $"/cari?q=penanda&kantor={place.Code}", place => place.FileId.ToString()),
        new("/sop", ReadSops, place => $"/sop?opd={place.Code}", place => $"/sop/{place.Sop.Sop.Id}"),
        new("/sop/{Id}", ReadSops, place => $"/sop/{place.Sop.Sop.Id}", place => $"/sop?opd={place.Code}"),
        new("/sop/{Id}/versi", ReadSops, place => $"/sop/{place.Sop.Sop.Id}/versi", Title),
        new("/sop/{Id}/versi/banding", ReadSops, place => $"/sop/{place.Sop.Sop.Id}/versi/banding", Title),
        new("/sop/{Id}/simulasi", ReadSops, place => $"/sop/{place.Sop.Sop.Id}/simulasi", Title),
        new("/sop/{Id}/versi/pindah", DrawSops, place => $"/sop/{place.Sop.Sop.Id}/versi/pindah"),
        new("/sop/{Id}/rancang", DrawSops, place => $"/sop/{place.Sop.Sop.Id}/rancang"), new("/sop/{Id}/pratinjau", DrawSops, place => $"/sop/{place.Sop.Sop.Id}/pratinjau"),
        new("/sop/baru", DrawSops),
        new("/admin/pengguna", KeepPeople, place => $"/admin/pengguna?kantor={place.Code}", place => $"admin@{place.Code}.demo"),
        new("/admin/jabatan", KeepPosts, place => $"/admin/jabatan?kantor={place.Code}", place => place.Office.Posts[0].Code),
        new("/admin/impor", KeepPosts, place => $"/admin/impor?kantor={place.Code}", place => $"/admin/impor/{place.Code}/pegawai.xlsx"),
        new("/admin/kalender", KeepCalendar, place => $"/admin/kalender?kantor={place.Code}", place => place.Office.Opd.Name),
        new("/admin/tenggat", KeepCalendar, place => $"/admin/tenggat?kantor={place.Code}", place => place.Office.Opd.Name),
        new("/admin/audit", ReadJournal, place => $"/admin/audit?kantor={place.Code}", place => $"/admin/audit.xlsx?kantor={place.Code}"),
        new("/admin/opd", KeepOffices), new("/admin/penugasan", Appoint), new("/admin/berkas", KeepFiles), new("/admin/sertifikat", ReadCertificates),
        new("/akun", KeepOwnAccount), new("/akun/kode", KeepOwnAccount), new("/akun/kode/cadangan", KeepOwnAccount),
    ];

    public static TheoryData<string> Patterns => [.. Pages.Select(page => page.Pattern)];

    public static TheoryData<string> OfAnOffice => [.. Pages.Where(page => page.Telltale is not null).Select(page => page.Pattern)];

    private static IEnumerable<(string Pattern, Type Type)> Routable => typeof(Routes).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<AllowAnonymousAttribute>() is null)
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (route.Template, type)));

    [Fact]
    public void Every_page_is_opened_here_by_the_right_that_it_names() => Assert.Equal(
        Routable.Select(page => $"{page.Pattern} {page.Type.GetCustomAttribute<AsksAttribute>()?.Action}").Order(StringComparer.Ordinal),
        Pages.Select(page => $"{page.Pattern} {page.Action}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Each_role_is_let_in_where_it_has_any_business(string pattern)
    {
        var page = Pages.First(one => one.Pattern == pattern);
        foreach (var visitor in portal.Visitors)
        {
            using var answer = await visitor.SendAsync(HttpMethod.Get, page.Of(portal.Own), body: null);

            var may = KinerjaPortal.Domain.People.Rights.Of(visitor.Role, page.Action) != Reach.Nowhere;
            var isLetIn = answer.StatusCode == HttpStatusCode.OK || answer.Headers.Location?.OriginalString.EndsWith("/akun", StringComparison.Ordinal) == true;
            Assert.True(may == isLetIn, $"{visitor.Role} {(may ? "may" : "may not")}: {(int)answer.StatusCode} {answer.Headers.Location}");
            Assert.Equal(!may && visitor.Role == AccountRole.Screen ? $"/papan/{portal.Own.Code}?tampilan=tv" : null, may ? null : answer.Headers.Location?.OriginalString);
        }
    }

    [Theory]
    [MemberData(nameof(OfAnOffice))]
    public async Task Each_role_sees_its_offices_and_no_other(string pattern)
    {
        var page = Pages.First(one => one.Pattern == pattern);
        var wrong = new List<string>();
        foreach (var visitor in portal.Visitors)
        {
            var reach = KinerjaPortal.Domain.People.Rights.Of(visitor.Role, page.Action);
            foreach (var place in (Place[])[portal.Own, portal.Other])
            {
                var may = place == portal.Own ? reach != Reach.Nowhere : reach == Reach.Everywhere;
                var drawn = await DrawnAsync(visitor, page.Of(place));
                if (drawn.Contains(page.Telltale!(place), StringComparison.Ordinal) != may)
                {
                    wrong.Add($"{visitor.Role} {(place == portal.Own ? "own" : "other")}: {(may ? "may, and sees nothing" : "may not, and sees it")}: {drawn}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>A page as its circuit has it when all that it reads has come.</summary>
    private async Task<string> DrawnAsync(Visitor visitor, string address)
    {
        using var indonesian = new ReadingIn("id-ID");
        await using var circuit = portal.Services.CreateAsyncScope();
        var services = circuit.ServiceProvider;
        var users = services.GetRequiredService<UserManager<PortalUser>>();
        var person = await services.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync((await users.FindByIdAsync(visitor.PersonId.ToString()))!);
        ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(person.Claims, "Identity.Application")))));
        ((IHostEnvironmentNavigationManager)services.GetRequiredService<NavigationManager>())
            .Initialize(portal.Address.AbsoluteUri, new Uri(portal.Address, address).AbsoluteUri);
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => WebUtility.HtmlDecode((await renderer.RenderComponentAsync<Routes>()).ToHtmlString()));
    }

    private static string Cycle(Place place) => $"Penanda siklus {place.Code}";

    private static string Title(Place place) => place.Sop.Sop.Title;

    private static string File(Place place) => $"Penanda berkas {place.Code}";

    /// <param name="Address">Left out where the pattern is one.</param>
    /// <param name="Telltale">What stands on the page where it is shown, and only there; null where nothing of an office does.</param>
    private sealed record Page(string Pattern, PortalAction Action, Func<Place, string>? Address = null, Func<Place, string>? Telltale = null)
    {
        public string Of(Place place) => Address?.Invoke(place) ?? Pattern;
    }
}
