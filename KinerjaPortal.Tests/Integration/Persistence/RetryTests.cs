using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>The portal on a database that fails now and then: nobody notices what goes by itself, and nothing is done twice.</summary>
public sealed class RetryTests(FaultyPortal portal) : IClassFixture<FaultyPortal>
{
    private const string Post = "Kabid Uji";

    [Theory]
    [InlineData("SELECT")]
    [InlineData("INSERT INTO \"Pelaksana\"")]
    [InlineData("UPDATE \"ChangeMarkers\"")]
    public async Task An_admin_whose_transaction_loses_three_deadlocks_does_not_notice(string statement)
    {
        var (posts, opd) = (portal.Services.GetRequiredService<OfficePosts>(), (await portal.OfficeAsync(Renja.Opd))!.Opd);
        var name = $"{Post} {statement.Length}";
        portal.Faults.Fail(3, () => SqlServerFaults.Of(SqlServerFaults.Deadlock), statement);

        var made = await posts.AddAsync(Keeper.Server, opd.Id, name, isExternal: false, linkedOpdId: null, CancellationToken.None);

        Assert.Equal(3, portal.Faults.Thrown);
        await using var db = portal.Database();
        Assert.Equal(made.Id, (await db.Pelaksana.SingleAsync(post => post.Name == name)).Id);
    }

    [Fact]
    public async Task A_deadlock_while_a_command_is_looked_for_begins_one_cycle()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var sopId = await portal.RenjaIdAsync();
        var key = Guid.NewGuid().ToString();
        portal.Faults.Fail(2, () => SqlServerFaults.Of(SqlServerFaults.Deadlock), "\"Commands\"");

        var first = await kasubag.StartAsync(sopId, key: key);

        Assert.Equal(2, portal.Faults.Thrown);
        Assert.Equal(first.Id, (await kasubag.StartAsync(sopId, key: key)).Id);
    }

    [Fact]
    public async Task A_fault_that_stays_is_tried_so_often_and_then_told_in_a_sentence()
    {
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var sopId = await portal.RenjaIdAsync();
        portal.Faults.Fail(int.MaxValue, () => SqlServerFaults.Of(SqlServerFaults.Deadlock), "\"Commands\"");
        try
        {
            using var answer = await kasubag.Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/v1/cycles")
            {
                Content = JsonContent.Create(new { sopId, period = "2027" }),
                Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
            });

            await Refused.WithAsync(HttpStatusCode.ServiceUnavailable, "Basis data tidak menjawab", answer);
            Assert.Equal(RetryPolicy.MostRetries + 1, portal.Faults.Thrown);
        }
        finally
        {
            portal.Faults.Recover();
        }
    }

    /// <summary>The server was lost in a statement that commits itself: it may have been done, so it is not done again blindly.</summary>
    [Fact]
    public async Task A_write_that_may_have_been_committed_is_not_repeated()
    {
        await using var db = portal.Database();
        portal.Faults.Fail(1, () => SqlServerFaults.Of(10054, 20), "UPDATE \"Opds\"");

        var fault = await Assert.ThrowsAsync<SqlException>(() =>
            db.Opds.ExecuteUpdateAsync(set => set.SetProperty(opd => opd.ShortName, opd => opd.ShortName)));

        Assert.Equal(1, portal.Faults.Thrown);
        Assert.True(UnknownOutcome.IsOf(fault));
        Assert.True(DatabaseFault.Is(fault));
    }

    [Fact]
    public async Task A_read_on_a_connection_that_broke_is_read_again()
    {
        await using var db = portal.Database();
        portal.Faults.Fail(2, () => SqlServerFaults.Of(10054, 20), "FROM \"Opds\"");

        Assert.NotEmpty(await db.Opds.ToListAsync());
        Assert.Equal(2, portal.Faults.Thrown);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_signs_nobody_out_and_is_asked_again_soon()
    {
        using var signedIn = new RevalidatingSignIn(NullLoggerFactory.Instance, portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Services.GetRequiredService<SignedIn>());
        var state = await StateOfAsync($"{Renja.Kaban}@{Renja.Opd}.demo");
        var usual = IntervalOf(signedIn);
        portal.Faults.Fail(int.MaxValue, () => SqlServerFaults.Of(10054, 20), "AspNetUsers");
        try
        {
            Assert.True(await ValidateAsync(signedIn, state, CancellationToken.None));
            Assert.True(IntervalOf(signedIn) < usual);
        }
        finally
        {
            portal.Faults.Recover();
        }

        Assert.True(await ValidateAsync(signedIn, state, CancellationToken.None));
        Assert.Equal(usual, IntervalOf(signedIn));
    }

    [Fact]
    public async Task A_changed_password_still_ends_an_open_page()
    {
        using var signedIn = new RevalidatingSignIn(NullLoggerFactory.Instance, portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Services.GetRequiredService<SignedIn>());
        var state = await StateOfAsync("arsiparis@kesbangpol-mura.demo");
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        await users.UpdateSecurityStampAsync((await users.FindByEmailAsync("arsiparis@kesbangpol-mura.demo"))!);

        Assert.False(await ValidateAsync(signedIn, state, CancellationToken.None));
    }

    private async Task<AuthenticationState> StateOfAsync(string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        var principal = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByEmailAsync(email))!);
        return new AuthenticationState(new ClaimsPrincipal(principal.Identities.First()));
    }

    // What the framework calls on its own loop, every few minutes.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ValidateAuthenticationStateAsync")]
    private static extern Task<bool> ValidateAsync(RevalidatingSignIn signIn, AuthenticationState state, CancellationToken cancellationToken);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_RevalidationInterval")]
    private static extern TimeSpan IntervalOf(RevalidatingSignIn signIn);
}
