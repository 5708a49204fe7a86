using System.Net.Http.Headers;
using System.Net.Http.Json;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Rights;

/// <summary>
/// One portal with one person of each role. <see cref="Own"/> is the office to which the first three and the screen belong, and the one that is
/// named for the observer; <see cref="Other"/> is none of anybody's, the portal's admin apart. Both have a cycle with a file.
/// </summary>
public sealed class RightsPortal : PortalHost, IAsyncLifetime
{
    /// <summary>One portal for all that walk it.</summary>
    [CollectionDefinition(Name)]
    public sealed class Shared : ICollectionFixture<RightsPortal>
    {
        public const string Name = "rights";
    }

    internal Place Own { get; private set; } = null!;

    internal Place Other { get; private set; } = null!;

    internal IReadOnlyList<Visitor> Visitors { get; private set; } = [];

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Own = await PlaceAsync(Renja.Opd, DocumentType.Renja);
        Other = await PlaceAsync("kec-berbek", DocumentType.Lppd);
        var portalAdmin = await AddAsync(AccountRole.PortalAdmin, Own.Office.Opd.Id);
        var observer = await AddAsync(AccountRole.Observer, (await OfficeAsync("biro-organisasi-kalbar"))!.Opd.Id, Own.Office.Opd.Id);

        // The portal itself makes this one, and with it looks again who there is.
        var screen = await ScreenAsync();
        Visitors =
        [
            await VisitorAsync(AccountRole.Staff, $"{Renja.Kasubag}@{Renja.Opd}.demo"),
            await VisitorAsync(AccountRole.OfficeAdmin, $"admin@{Renja.Opd}.demo"),
            await VisitorAsync(AccountRole.PortalAdmin, portalAdmin),
            await VisitorAsync(AccountRole.Observer, observer),
            screen,
        ];
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var visitor in Visitors)
        {
            visitor.Dispose();
        }

        await base.DisposeAsync();
    }

    /// <summary>An account with the demo's password, which is hashed once: hashing is slow on purpose.</summary>
    internal async Task<string> AddAsync(AccountRole role, Guid opdId, params Guid[] named)
    {
        var email = $"{role.ToString().ToLowerInvariant()}-{Guid.NewGuid():n}@contoh.go.id";
        await using var db = Database();
        var person = PortalUser.New(Guid.CreateVersion7(), new PersonDetails($"Seorang {role}", Nip: null, email), opdId, role);
        person.PasswordHash = await db.Users.Where(user => user.Email == $"admin@{Renja.Opd}.demo").Select(user => user.PasswordHash).SingleAsync();
        db.Users.Add(person);
        await db.SaveChangesAsync();
        db.ObservedOffices.AddRange(named.Select(opd => new ObservedOfficeRow { PersonId = person.Id, OpdId = opd }));
        await db.SaveChangesAsync();
        return email;
    }

    private async Task<Visitor> VisitorAsync(AccountRole role, string email)
    {
        var browser = await SignedInBrowser.OpenAsync(Address, email);
        var api = await PortalApi.SignInAsync(Address, email);
        await using var db = Database();
        return new Visitor(role, (await db.Users.SingleAsync(user => user.Email == email)).Id, browser.Http, browser.Token, api.Http);
    }

    private async Task<Visitor> ScreenAsync()
    {
        await using var db = Database();
        var admin = await db.Users.SingleAsync(user => user.Email == $"admin@{Renja.Opd}.demo");
        var made = Assert.IsType<PeopleOutcome.LinkMade>(await Services.GetRequiredService<PeopleKeeping>().AddAsync(
            admin.Id, PersonDetails.OfScreen("TV lobi"), admin.OpdId, AccountRole.Screen, CancellationToken.None));
        var browser = new PlainBrowser(Address);
        using var entered = await browser.SubmitAsync($"undangan/{made.Token}", "undangan");
        Assert.Equal("/", entered.Headers.Location?.OriginalString);
        return new Visitor(AccountRole.Screen, made.PersonId, browser.Http, "", PortalApi.Anonymous(Address).Http);
    }

    private async Task<Place> PlaceAsync(string opd, DocumentType type)
    {
        var office = (await OfficeAsync(opd))!;
        var sop = (await Services.GetRequiredService<SopCatalogue>().ListAsync(office.Opd.Id, CancellationToken.None))
            .First(entry => entry.Sop.DocumentType == type);
        var api = await ApiAsync(sop.Version.Start.Pelaksana, opd);
        var cycle = await api.StartAsync(sop.Sop.Id, title: $"Penanda siklus {opd}");
        var document = await api.FileAsync(cycle, title: $"Penanda berkas {opd}", kind: "draft");
        return new Place(office, sop, cycle.Id, cycle.Current!.RunId, document.File.Id);
    }
}

/// <summary>An office, and what belongs to it.</summary>
internal sealed record Place(Office Office, CataloguedSop Sop, Guid CycleId, Guid RunId, Guid FileId)
{
    public string Code => Office.Opd.Code;
}

/// <summary>Somebody of a role, with the cookie of the pages and the token of the API.</summary>
/// <param name="FormToken">Of the pages' forms.</param>
internal sealed record Visitor(AccountRole Role, Guid PersonId, HttpClient Pages, string FormToken, HttpClient Api) : IDisposable
{
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body)
    {
        using var request = new HttpRequestMessage(method, address.TrimStart('/'));
        if (!address.StartsWith("/akun", StringComparison.Ordinal))
        {
            // Nobody's own account is to change by being tried.
            request.Headers.Add("RequestVerificationToken", FormToken);
        }

        request.Content = body switch
        {
            null => method == HttpMethod.Get || method == HttpMethod.Head ? null : new StringContent(""),
            byte[] bytes => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } },
            HttpContent content => content,
            _ => JsonContent.Create(body),
        };
        return await (address.StartsWith("/api/", StringComparison.Ordinal) ? Api : Pages).SendAsync(request);
    }

    public void Dispose()
    {
        Pages.Dispose();
        Api.Dispose();
    }
}
