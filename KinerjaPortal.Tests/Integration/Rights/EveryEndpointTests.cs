using System.Globalization;
using System.Net;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account.Door;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using static KinerjaPortal.Domain.People.PortalAction;

namespace KinerjaPortal.Tests.Integration.Rights;

/// <summary>
/// Who may what, over every endpoint that the running portal has: each role sends a request about its own office and one about another, and gets
/// through where <see cref="KinerjaPortal.Domain.People.Rights"/> say so and nowhere else. An endpoint that names no right, or that nobody here tries, fails.
/// </summary>
[Collection(RightsPortal.Shared.Name)]
public sealed class EveryEndpointTests(RightsPortal portal)
{
    /// <summary>The framework's own, which ask for somebody who is signed in: circuits, whose pages ask, and files that are not there.</summary>
    private static readonly string[] Framework =
        ["/_blazor", "/_blazor/negotiate", "/_blazor/disconnect/", "/_blazor/initializers/", "/_framework/opaque-redirect", "/{**path:file}", "/keluar"];

    // What is asked is meant to be refused for itself, late: for a version that nobody has seen, or because it cannot be read.
    private static readonly object Late = new { expectedVersion = 9999, note = "x", system = "sipd", outcome = "", kind = "draft" };

    /// <summary>Each endpoint with the right that it asks for and an address of it.</summary>
    private static readonly Probe[] Probes =
    [
        Get("/api/v1/opds/{code}/sops", ReadSops), Get("/api/v1/sops/{id}", ReadSops, place => place.Sop.Sop.Id), Everywhere("GET /api/v1/opds", ReadSops),
        Get("/api/v1/opds/{code}/assignments", ReadCycles),
        new("POST /api/v1/opds/{code}/assignments", Appoint, place => $"/api/v1/opds/{place.Code}/assignments", new { pelaksana = "tidak-ada", person = "tidak@ada.id", kind = "apa", from = "2026-12-01" }),
        Get("/api/v1/cycles/{id}", ReadCycles), Get("/api/v1/cycles/{id}/bahan", ReadCycles), Get("/api/v1/cycles/{id}/files", ReadFiles),
        Get("/api/v1/files/{id}", ReadFiles, place => place.FileId),
        new("GET /api/v1/events", ReadCycles, place => $"/api/v1/events?opd={place.Code}"), new("GET /api/v1/search", ReadFiles, place => $"/api/v1/search?q=penanda&opd={place.Code}"),
        new("POST /api/v1/cycles", TakePart, place => "/api/v1/cycles", Of: place => new { sopId = place.Sop.Sop.Id, period = "2033" }),
        Command("complete"), Command("return"), Command("seen"), Command("accept"), Command("recall"), Command("hold"), Command("release"), Command("sign"),
        Command("signed-on-paper") with { Of = _ => PortalApi.Form("pindaian.png", PaperOverApi.Scan, ("signedAt", "2026-01-01"), ("statement", "true"), ("expectedVersion", "0")) },
        Command("files"), Command("bahan"),
        new("POST /api/v1/cycles/{id}/cancel", TakePart, place => $"/api/v1/cycles/{place.CycleId}/cancel", Late),
        new("POST /api/v1/cycles/{id}/runs/{runId}/bahan/remind", TakePart, place => $"/api/v1/cycles/{place.CycleId}/runs/{place.RunId}/bahan/remind") { NeedsPost = true },
        new("PUT /api/v1/cycles/{id}/runs/{runId}/ink", TakePart, place => $"/api/v1/cycles/{place.CycleId}/runs/{place.RunId}/ink", "tidak ada gambar"u8.ToArray()) { NeedsPost = true },
        OfAnItem("submissions"), OfAnItem("accept"), OfAnItem("return"), OfAnItem("withdraw"), Everywhere("GET /api/v1/bahan", TakePart),
        Everywhere("GET /api/v1/uploads", TakePart), Everywhere("POST /api/v1/uploads", TakePart, new { purpose = "coba", name = "a.csv", size = -1 }),
        Lost("GET /api/v1/uploads/{id}", TakePart), Lost("PATCH /api/v1/uploads/{id}", TakePart), Lost("DELETE /api/v1/uploads/{id}", TakePart),
        Everywhere("GET /unggahan", TakePart), Everywhere("POST /unggahan", TakePart, new { purpose = "coba", name = "a.csv", size = -1 }),
        Lost("GET /unggahan/{id}", TakePart), Lost("PATCH /unggahan/{id}", TakePart), Lost("DELETE /unggahan/{id}", TakePart),
        new("GET /berkas/{fileId:guid}", ReadFiles, place => $"/berkas/{place.FileId}"), new("HEAD /berkas/{fileId:guid}", ReadFiles, place => $"/berkas/{place.FileId}"),
        new("GET /berkas/{fileId:guid}/pratinjau", ReadFiles, place => $"/berkas/{place.FileId}/pratinjau"),
        new("GET /siklus/{cycleId:guid}/berkas.zip", ReadFiles, place => $"/siklus/{place.CycleId}/berkas.zip"),
        Sheet("sop.json"), Sheet("sop.xlsx"), Sheet("sop.bpmn"), Sheet("bagan.svg"),
        new("GET /dokumen/daftar.xlsx", ReadCycles, place => $"/dokumen/daftar.xlsx?kantor={place.Code}"),
        new("GET /admin/audit.xlsx", ReadJournal, place => $"/admin/audit.xlsx?kantor={place.Code}"),
        Everywhere("POST /sop/impor", DrawSops), Everywhere("POST /admin/kalender/impor", KeepCalendar),
        Everywhere("GET /admin/impor/contoh.xlsx", KeepPosts), new("GET /admin/impor/{opd}/pegawai.xlsx", KeepPosts, place => $"/admin/impor/{place.Code}/pegawai.xlsx"),

        // Nobody has signed yet, so there is no certificate of the office: 404 for whoever may, too.
        Lost("GET /admin/sertifikat/ca.pem", ReadCertificates),
        Everywhere("GET /pengesahan/{cycleId:guid}/{runId:guid}/goresan", TakePart),
        Everywhere("GET /pengesahan/{cycleId:guid}/{runId:guid}/goresan/tersimpan", TakePart),
        Signing("PUT", "goresan"), Signing("DELETE", "goresan"), Signing("POST", "tanda-tangan"),
        Own("/akun/sandi"), Own("/akun/keluar-semua"), Own("/akun/tampilan"), Own("/akun/kabar"), Own("/akun/kunci-sandi"), Own("/akun/kunci-sandi/mulai"), Own("/akun/kunci-sandi/nama"), Own("/akun/kunci-sandi/hapus"),
        Own("/akun/kode"), Own("/akun/kode/mulai"), Own("/akun/kode/mati"), Own("/akun/kode/cadangan-baru"),
    ];

    public static TheoryData<string> Names => [.. Probes.Select(probe => probe.Endpoint)];

    private IEnumerable<RouteEndpoint> Endpoints => portal.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && !Framework.Contains("/" + endpoint.RoutePattern.RawText!.TrimStart('/')));

    [Fact]
    public void Every_endpoint_names_the_right_that_it_asks_for() =>
        Assert.Empty(Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AsksAttribute>() is null).SelectMany(NamesOf));

    /// <summary>Pages are walked by <see cref="EveryPageTests"/>, the hub by its own test below.</summary>
    [Fact]
    public void Every_endpoint_is_tried_here_by_the_right_that_it_names()
    {
        var known = Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && endpoint.Metadata.GetMetadata<HubMetadata>() is null)
            .SelectMany(endpoint => NamesOf(endpoint).Select(name => $"{name} {endpoint.Metadata.GetMetadata<AsksAttribute>()?.Action}"))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(known, Probes.Select(probe => $"{probe.Endpoint} {probe.Action}").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_role_gets_through_in_its_offices_and_nowhere_else(string name)
    {
        var probe = Probes.First(one => one.Endpoint == name);
        var wrong = new List<string>();
        foreach (var visitor in portal.Visitors)
        {
            var reach = KinerjaPortal.Domain.People.Rights.Of(visitor.Role, probe.Action);
            foreach (var place in (Place[])[portal.Own, portal.Other])
            {
                var may = probe.HasNoOffice ? reach != Reach.Nowhere : place == portal.Own ? reach != Reach.Nowhere : reach == Reach.Everywhere;
                using var answer = await visitor.SendAsync(new HttpMethod(probe.Endpoint.Split(' ')[0]), probe.Address(place), probe.Of?.Invoke(place) ?? probe.Body);
                if (await GotThroughAsync(answer, probe) != may)
                {
                    wrong.Add($"{visitor.Role} {(place == portal.Own ? "own" : "other")}: {(may ? "may, and was refused" : "may not, and got through")}: "
                        + $"{(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync()}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>A screen looks at its board by the page, and has no token.</summary>
    [Fact]
    public async Task The_hub_gives_each_role_the_boards_of_its_offices()
    {
        foreach (var visitor in portal.Visitors.Where(visitor => visitor.Api.DefaultRequestHeaders.Authorization is not null))
        {
            await using var hub = await HubClient.ConnectAsync(portal.Address, visitor.Api.DefaultRequestHeaders.Authorization!.Parameter);
            var reach = KinerjaPortal.Domain.People.Rights.Of(visitor.Role, WatchBoard);

            Assert.Equal((true, reach == Reach.Everywhere), (await FollowsAsync(hub, portal.Own), await FollowsAsync(hub, portal.Other)));
        }

        static async Task<bool> FollowsAsync(HubClient hub, Place place)
        {
            try
            {
                return (await hub.FollowBoardAsync(place.Code)).Count > 0;
            }
            catch (HubException)
            {
                return false;
            }
        }
    }

    /// <summary>By role, or by an office that is as absent as one that there is not. Whoever has no post for it was let in and is told whose it is.</summary>
    private static async Task<bool> GotThroughAsync(HttpResponseMessage answer, Probe probe) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => false,
        HttpStatusCode.NotFound => probe.IsLost,
        HttpStatusCode.Redirect => answer.Headers.Location?.OriginalString is { } to && to.StartsWith("/akun", StringComparison.Ordinal),
        HttpStatusCode.Forbidden => probe.NeedsPost && await answer.Content.ReadAsStringAsync() is { Length: > 0 } words && !words.Contains("Akun Anda tidak berwenang", StringComparison.Ordinal),
        _ => true,
    };

    private static IEnumerable<string> NamesOf(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])
        .Select(method => string.Create(CultureInfo.InvariantCulture, $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"));

    private static Probe Get(string pattern, PortalAction action, Func<Place, Guid>? id = null) => new(
        $"GET {pattern}", action,
        place => pattern.Replace("{code}", place.Code, StringComparison.Ordinal).Replace("{id}", (id?.Invoke(place) ?? place.CycleId).ToString(), StringComparison.Ordinal));

    /// <summary>About no office.</summary>
    private static Probe Everywhere(string endpoint, PortalAction action, object? body = null) =>
        new(endpoint, action, place => Filled(endpoint, place), body) { HasNoOffice = true };

    /// <summary>About what is nobody's: whoever may is told that there is no such thing.</summary>
    private static Probe Lost(string endpoint, PortalAction action) => Everywhere(endpoint, action) with { IsLost = true };

    private static Probe Command(string what) => new(
        $"POST /api/v1/cycles/{{id}}/runs/{{runId}}/{what}", TakePart, place => $"/api/v1/cycles/{place.CycleId}/runs/{place.RunId}/{what}", Late)
    { NeedsPost = true };

    private static Probe OfAnItem(string what) => Lost($"POST /api/v1/cycles/{{id}}/bahan/{{itemId}}/{what}", TakePart) with { Body = Late };

    private static Probe Sheet(string file) => new($"GET /sop/versi/{{versionId:guid}}/{file}", ReadSops, place => $"/sop/versi/{place.Sop.Version.Id}/{file}");

    private static Probe Signing(string method, string what) => new(
        $"{method} /pengesahan/{{cycleId:guid}}/{{runId:guid}}/{what}", TakePart, place => $"/pengesahan/{place.CycleId}/{place.RunId}/{what}",
        method == "PUT" ? "tidak ada gambar"u8.ToArray() : method == "POST" ? Late : null)
    { NeedsPost = true };

    /// <summary>Of one's own account; without the form's token, so that nothing comes of it.</summary>
    private static Probe Own(string address) => Everywhere($"POST {address}", KeepOwnAccount) with { Of = _ => new FormUrlEncodedContent([]) };

    private static string Filled(string endpoint, Place place) => endpoint.Split(' ')[1]
        .Replace("{cycleId:guid}", place.CycleId.ToString(), StringComparison.Ordinal).Replace("{runId:guid}", place.RunId.ToString(), StringComparison.Ordinal)
        .Replace("{id}", place.CycleId.ToString(), StringComparison.Ordinal).Replace("{itemId}", Guid.Empty.ToString(), StringComparison.Ordinal);

    /// <param name="Endpoint">Method and pattern.</param>
    /// <param name="Of">The body, where it names something of the office.</param>
    private sealed record Probe(string Endpoint, PortalAction Action, Func<Place, string> Address, object? Body = null, Func<Place, object>? Of = null)
    {
        public bool HasNoOffice { get; init; }

        public bool IsLost { get; init; }

        /// <summary>Who may in this office and holds no post for it is refused with the post's name.</summary>
        public bool NeedsPost { get; init; }
    }
}
