using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>Checking a password is by far the longest of signing in: where it is left out, the time of the answer tells that nobody has this address.</summary>
public sealed class UnknownAddressTests(UnknownAddressTests.CountingPortal portal) : IClassFixture<UnknownAddressTests.CountingPortal>
{
    private const string Closed = "arsiparis@kesbangpol-mura.demo";
    private const string Invited = "sekretaris-camat@kec-kelara.demo";

    [Theory]
    [InlineData("camat@kec-kelara.demo")]
    [InlineData("tidak-ada@kec-kelara.demo")]
    [InlineData("")]
    [InlineData(Closed)]
    [InlineData(Invited)]
    public async Task A_wrong_password_costs_the_same_work_and_words_whoever_has_the_address(string email)
    {
        await CloseAndInviteAsync();
        using var api = PortalApi.Anonymous(portal.Address);
        using var first = await api.Http.PostAsJsonAsync("api/v1/login", new { email, password = "salah" });
        var before = portal.Passwords.Checked;

        using var answer = await api.Http.PostAsJsonAsync("api/v1/login", new { email, password = "salah" });

        Assert.Equal(before + 1, portal.Passwords.Checked);
        await Refused.WithAsync(HttpStatusCode.Unauthorized, "sandi salah", answer);
    }

    private async Task CloseAndInviteAsync()
    {
        await using var db = portal.Database();
        var now = (DateTimeOffset?)portal.Clock.GetUtcNow();
        await db.Users.Where(user => user.Email == Closed).ExecuteUpdateAsync(set => set.SetProperty(user => user.ClosedAt, now));
        await db.Users.Where(user => user.Email == Invited).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null));
    }

    /// <summary>The real portal, which counts how often it checks a password.</summary>
    public sealed class CountingPortal : PortalHost
    {
        internal CountedPasswords Passwords => (CountedPasswords)Services.GetRequiredService<IPasswordHasher<PortalUser>>();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<PortalUser>, CountedPasswords>());
        }
    }

    internal sealed class CountedPasswords(IOptions<PasswordHasherOptions> options) : IPasswordHasher<PortalUser>
    {
        private readonly PasswordHasher<PortalUser> _hasher = new(options);
        private int _checked;

        public int Checked => Volatile.Read(ref _checked);

        public string HashPassword(PortalUser user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _checked);
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
