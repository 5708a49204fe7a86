using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>Who has not signed in can neither send much nor ask often.</summary>
public sealed class AnonymousLimitTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Email = "kasubag-penyusunan-program@kesbangpol-mura.demo";

    /// <summary>Whoever sends it says how long it is, or does not.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_endpoint_that_is_open_to_all_takes_a_long_body(bool saysItsLength)
    {
        using var http = PortalApi.Anonymous(portal.Address);
        var takers = portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{Code:int}", "404", StringComparison.Ordinal))
            .Where(address => !address.Contains('{', StringComparison.Ordinal))
            .ToHashSet();
        Assert.Superset(new HashSet<string> { "masuk", "keluar", "api/v1/login" }, takers);

        foreach (var address in takers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = LongBody(address), Headers = { TransferEncodingChunked = !saysItsLength } };
            using var answer = await http.Http.SendAsync(request, TestContext.Current.CancellationToken);

            // A page that reads no body takes none of it either, and says 400 for want of the form's token.
            Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_password_of_megabytes_is_refused_with_a_sentence()
    {
        using var http = PortalApi.Anonymous(portal.Address);
        using var body = new StringContent($"{{\"email\": \"{Email}\", \"password\": \"{new string('x', 5_000_000)}\"}}", Encoding.UTF8, "application/json");
        using var answer = await http.Http.PostAsync(new Uri("api/v1/login", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("lebih panjang", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_sends_too_much_gets_a_page()
    {
        using var http = PortalApi.Anonymous(portal.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "masuk") { Content = LongBody("masuk") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await http.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("href=\"/masuk\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_longer_than_any_is_wrong_and_is_not_hashed()
    {
        using var http = PortalApi.Anonymous(portal.Address);
        using var answer = await http.Http.PostAsJsonAsync("api/v1/login", new { email = Email, password = new string('x', 20_000) }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        await using var scope = portal.Services.CreateAsyncScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByEmailAsync(Email))!;
        var longest = new string('x', PasswordPolicy.LongestLength);

        // A hash of the whole of it, so that only its length speaks against it.
        var hash = new PasswordHasher<PortalUser>().HashPassword(user, longest + 'x');
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(user, hash, longest + 'x'));
        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(user, hasher.HashPassword(user, longest), longest));
    }

    [Theory]
    [InlineData("masuk")]
    [InlineData("api/v1/login")]
    public async Task Who_tries_passwords_one_after_the_other_is_told_to_wait(string address)
    {
        await using var strict = new StrictPortal();
        await strict.InitializeAsync();
        using var http = PortalApi.Anonymous(strict.Address);
        for (var i = 0; i < StrictPortal.PerMinute; i++)
        {
            using var tried = await TryAsync(http, address);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, tried.StatusCode);
        }

        using var refused = await TryAsync(http, address);
        using var page = await http.Http.GetAsync(new Uri("masuk", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("Tunggu ", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static Task<HttpResponseMessage> TryAsync(PortalApi http, string address) => address == "masuk"
        ? http.Http.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("email", Email), new("sandi", "salah")]))
        : http.Http.PostAsJsonAsync(address, new { email = Email, password = "salah" });

    private static StringContent LongBody(string address)
    {
        // Short enough to be on its way whole before it is refused: the server closes the line behind a body that goes on.
        var text = new string('x', 2 * AnonymousRequests.MostBytes);
        return address.StartsWith("api", StringComparison.Ordinal)
            ? new StringContent($"{{\"email\": \"a\", \"password\": \"{text}\"}}", Encoding.UTF8, "application/json")
            : new StringContent($"sandi={text}", Encoding.UTF8, "application/x-www-form-urlencoded");
    }

    private sealed class StrictPortal : PortalHost
    {
        public const int PerMinute = 3;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("SignIn:PerMinute", $"{PerMinute}");
        }
    }
}
