using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>Whoever guesses at a password gets no further than a handful of tries, and keeps nobody out who sits where they usually do.</summary>
public sealed class GuessingTests : IClassFixture<GuessingTests.PortalBehindAProxy>
{
    private const string Home = "198.51.100.20";

    private readonly PortalBehindAProxy _portal;

    public GuessingTests(PortalBehindAProxy portal) => _portal = portal;

    [Fact]
    public async Task A_thousand_addresses_lock_no_account_for_who_signs_in_on_their_usual_device_or_from_their_usual_address()
    {
        const string Email = "camat@kec-kelara.demo";
        using var tablet = At(Home);
        await tablet.SignInAsync(Email, PortalApi.Password);

        for (var address = 1; address <= 40; address++)
        {
            using var attacker = At($"203.0.113.{address}");
            await GuessAsync(attacker, Email);
        }

        using var onTheRoad = tablet.Copy(_portal.Address);
        MoveTo(onTheRoad, "192.0.2.77");
        await onTheRoad.SignInAsync(Email, PortalApi.Password);
        using var script = At(Home);
        Assert.Equal(HttpStatusCode.OK, await LogInAsync(script, Email, PortalApi.Password));
    }

    [Fact]
    public async Task Strangers_wait_for_each_others_mistakes_however_many_addresses_they_have_and_no_longer_than_minutes()
    {
        const string Email = "sekretaris-camat@kec-kelara.demo";
        for (var address = 1; address <= 20; address++)
        {
            using var attacker = At($"203.0.113.{100 + address}");
            Assert.Equal(HttpStatusCode.Unauthorized, await GuessAsync(attacker, Email));
        }

        using var another = At("203.0.113.200");
        Assert.Equal(HttpStatusCode.TooManyRequests, await LogInAsync(another, Email, PortalApi.Password));
        _portal.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.OK, await LogInAsync(another, Email, PortalApi.Password));
    }

    [Fact]
    public async Task Who_guesses_from_within_the_office_keeps_the_address_waiting_and_not_the_persons_own_device()
    {
        const string Email = "kasubag-penyusunan-program@kesbangpol-mura.demo";
        using var desk = At(Home);
        await desk.SignInAsync(Email, PortalApi.Password);
        using var colleague = At(Home);
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await GuessAsync(colleague, Email));
        }

        using var waiting = await colleague.SubmitAsync("masuk", "masuk", ("email", Email), ("sandi", PortalApi.Password));
        Assert.Contains("galat=terkunci", waiting.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Coba lagi 5 menit lagi", await colleague.ReadAsync(waiting.Headers.Location.OriginalString), StringComparison.Ordinal);
        using (var again = desk.Copy(_portal.Address))
        {
            MoveTo(again, Home);
            await again.SignInAsync(Email, PortalApi.Password);
        }

        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, await LogInAsync(colleague, Email, PortalApi.Password));
    }

    [Fact]
    public async Task A_device_is_known_to_the_accounts_that_signed_in_by_it_and_to_no_other()
    {
        using var desk = At("192.0.2.5");
        await desk.SignInAsync("kaban@kesbangpol-mura.demo", PortalApi.Password);
        const string Other = "sekretaris@kesbangpol-mura.demo";
        for (var address = 1; address <= 20; address++)
        {
            using var attacker = At($"203.0.113.{address}");
            await GuessAsync(attacker, Other);
        }

        using var refused = await desk.SubmitAsync("masuk", "masuk", ("email", Other), ("sandi", PortalApi.Password));

        Assert.Contains("galat=terkunci", refused.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_nobody_has_waits_as_any_other()
    {
        const string Nobody = "tidak-ada@kec-kelara.demo";
        using var attacker = At("203.0.113.250");
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await GuessAsync(attacker, Nobody));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(attacker, Nobody));
    }

    /// <summary>It would be a password that lies in a file and never changes hands.</summary>
    [Fact]
    public async Task A_login_hands_out_no_token_to_renew_it_by()
    {
        using var script = At("192.0.2.9");

        using var answer = await script.Http.PostAsJsonAsync("api/v1/login", new { email = "kaban@kesbangpol-mura.demo", password = PortalApi.Password }, TestContext.Current.CancellationToken);

        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("", token.GetProperty("refreshToken").GetString());
        Assert.Equal(3600, token.GetProperty("expiresIn").GetInt32());
    }

    private static Task<HttpStatusCode> GuessAsync(PlainBrowser who, string email) => LogInAsync(who, email, "tebakan");

    private static async Task<HttpStatusCode> LogInAsync(PlainBrowser who, string email, string password)
    {
        using var answer = await who.Http.PostAsJsonAsync("api/v1/login", new { email, password });
        Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
        return answer.StatusCode;
    }

    private static void MoveTo(PlainBrowser browser, string address) => browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);

    private PlainBrowser At(string address)
    {
        var browser = new PlainBrowser(_portal.Address);
        MoveTo(browser, address);
        return browser;
    }

    /// <summary>Believes what the proxy says of addresses, so that one test can come from many.</summary>
    public sealed class PortalBehindAProxy : PortalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ForwardedHeaders_Enabled", "true");
        }
    }
}
