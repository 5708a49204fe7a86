using System.Net;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Hosting;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>Who tries codes one after the other is soon told to wait; who has one is not.</summary>
public sealed class VerificationLimitTests
{
    [Fact]
    public async Task Asking_too_often_is_refused_with_a_sentence_and_a_time()
    {
        await using var portal = new StrictPortal();
        await portal.InitializeAsync();
        using var http = PortalApi.Anonymous(portal.Address);
        List<HttpStatusCode> before = [];
        for (var i = 0; i < StrictPortal.PerMinute; i++)
        {
            using var asked = await http.Http.GetAsync(new Uri($"verifikasi/salah{i}", UriKind.Relative), TestContext.Current.CancellationToken);
            before.Add(asked.StatusCode);
        }

        using var refused = await http.Http.GetAsync(new Uri("verifikasi/salah", UriKind.Relative), TestContext.Current.CancellationToken);
        using var elsewhere = await http.Http.GetAsync(new Uri("masuk", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.All(before, status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("Tunggu ", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Fact]
    public async Task An_address_that_the_visitor_claims_is_not_believed()
    {
        await using var portal = new StrictPortal();
        await portal.InitializeAsync();
        using var http = PortalApi.Anonymous(portal.Address);
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= StrictPortal.PerMinute; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "verifikasi/salah");
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            using var answer = await http.Http.SendAsync(request, TestContext.Current.CancellationToken);
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Who_has_a_whole_network_is_counted_as_one(string address, string counted) =>
        Assert.Equal(counted, AddressLimits.NetworkOf(IPAddress.Parse(address)));

    private sealed class StrictPortal : PortalHost
    {
        public const int PerMinute = 3;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Verification:PerMinute", $"{PerMinute}");
        }
    }
}
