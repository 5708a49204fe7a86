using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>The same account asked for its password several times at once: a right one is right, and no more wrong ones are looked at than one after the other.</summary>
public sealed class PasswordsAtOnceTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const int AtOnce = 8;

    [Fact]
    public async Task Eight_signings_at_once_after_a_wrong_password_are_all_told_that_it_is_right()
    {
        var person = await PersonAsync("camat@kec-kelara.demo");
        var passwords = portal.Services.GetRequiredService<PasswordAgain>();
        for (var round = 0; round < 5; round++)
        {
            Assert.IsType<PasswordCheck.Wrong>(await passwords.CheckAsync(person, "salah"));

            var checks = await AllAtOnceAsync(() => passwords.CheckAsync(person, PortalApi.Password));

            Assert.All(checks, check => Assert.IsType<PasswordCheck.Right>(check));
            Assert.Equal(0, await FailuresAsync(person));
        }
    }

    [Fact]
    public async Task Eight_logins_at_once_after_a_wrong_password_all_get_their_token()
    {
        const string Email = $"{Renja.Kaban}@{Renja.Opd}.demo";
        using var api = PortalApi.Anonymous(portal.Address);
        for (var round = 0; round < 5; round++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await LogInAsync(api, Email, "salah"));

            var answers = await AllAtOnceAsync(() => LogInAsync(api, Email, PortalApi.Password));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        }
    }

    [Fact]
    public async Task Wrong_passwords_that_come_together_are_counted_one_by_one_and_no_more_are_looked_at()
    {
        var person = await PersonAsync("sekretaris-camat@kec-kelara.demo");
        var passwords = portal.Services.GetRequiredService<PasswordAgain>();

        var checks = await AllAtOnceAsync(() => passwords.CheckAsync(person, "salah"));

        // Not one more is looked at than if they had come one after the other.
        Assert.Equal(5, checks.OfType<PasswordCheck.Wrong>().Count());
        Assert.Equal(5, await FailuresAsync(person));
        Assert.NotNull(Assert.IsType<PasswordCheck.LockedOut>(await passwords.CheckAsync(person, "salah")).Until);
        Assert.IsType<PasswordCheck.LockedOut>(await passwords.CheckAsync(person, PortalApi.Password));
    }

    private static Task<T[]> AllAtOnceAsync<T>(Func<Task<T>> one) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(one)));

    private static async Task<HttpStatusCode> LogInAsync(PortalApi api, string email, string password)
    {
        using var answer = await api.Http.PostAsJsonAsync("api/v1/login", new { email, password });
        return answer.StatusCode;
    }

    private async Task<Guid> PersonAsync(string email)
    {
        await using var db = portal.Database();
        return (await db.Users.SingleAsync(user => user.Email == email)).Id;
    }

    private async Task<int> FailuresAsync(Guid person)
    {
        await using var db = portal.Database();
        var email = (await db.Users.SingleAsync(user => user.Id == person)).NormalizedEmail!;
        var account = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email)));
        return await db.SignInPlaces.Where(row => row.Account == account).SumAsync(row => row.Failures);
    }
}
