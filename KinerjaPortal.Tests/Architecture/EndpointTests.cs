using System.Text.Json;
using System.Text.Json.Nodes;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Architecture;

public sealed class EndpointTests(PortalHost portal) : IClassFixture<PortalHost>
{
    /// <summary>Addresses without a word of their own about who may come: the fallback asks for a signed-in person.</summary>
    private static readonly string[] LeftToTheFallback =
    [
        "/keluar",

        // The framework's own: circuits, which only pages open that ask for a signed-in person, and files that are not there.
        "/_blazor", "/_blazor/negotiate", "/_blazor/disconnect/", "/_blazor/initializers/", "/_framework/opaque-redirect", "/{**path:file}",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Every_endpoint_says_who_may_come() =>
        Assert.Empty(portal.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
                && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Distinct()
            .Except(LeftToTheFallback));

    /// <summary>How large a request may be holds for all of them by <c>AnonymousRequests</c>, which <c>AnonymousLimitTests</c> tries on each.</summary>
    [Fact]
    public void Every_endpoint_that_is_open_to_all_has_a_limit_by_address() =>
        Assert.Empty(portal.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null

                // Files of the portal's own that browsers keep.
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')));

    /// <summary>Scripts are written against it: a change here is a change of the API, and nothing may vanish from version 1.</summary>
    [Fact]
    public async Task The_API_describes_itself_as_before()
    {
        using var http = PortalApi.Anonymous(portal.Address);
        var document = JsonNode.Parse(await http.Http.GetStringAsync("openapi/v1.json"))!.AsObject();
        document.Remove("servers");

        await Snapshot.VerifyAsync(document.ToJsonString(Indented), "OpenApi");
    }
}
