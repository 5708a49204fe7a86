using System.Net;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>Signing in by a Microsoft account, against a tenant on this machine.</summary>
public sealed class EntraSignInTests(EntraPortal portal) : IClassFixture<EntraPortal>
{
    [Fact]
    public async Task An_invited_account_is_linked_at_the_first_sign_in_and_found_by_its_number_from_then_on()
    {
        const string Address = "sekretaris@kesbangpol-mura.demo";
        await InviteAsync(Address);
        var account = MicrosoftAccount.Of("Sekretaris@Kesbangpol-Mura.demo");

        using var first = new EntraBrowser(portal.Address);
        var landing = await SignInAsync(first, account, "/papan/kesbangpol-mura");
        Assert.Equal(("/papan/kesbangpol-mura", HttpStatusCode.OK), (landing.Path, landing.Status));
        Assert.Equal(account.ObjectId, Assert.Single(await LinksAsync(Address)));

        // The address at Microsoft changes, as by marriage; the person does not.
        using var second = new EntraBrowser(portal.Address);
        landing = await SignInAsync(second, account with { SignInName = "nama.baru@kesbangpol-mura.demo" });
        Assert.Equal(HttpStatusCode.OK, landing.Status);
        Assert.True(await second.IsSignedInAsync());

        // And whoever gets the old address is somebody else.
        using var successor = new EntraBrowser(portal.Address);
        Refused(await SignInAsync(successor, MicrosoftAccount.Of(Address)), "entra-belum-diundang", HttpStatusCode.Forbidden);
        Assert.False(await successor.IsSignedInAsync());
    }

    [Theory]
    [InlineData(TokenFault.Nonce)]
    [InlineData(TokenFault.Audience)]
    [InlineData(TokenFault.Issuer)]
    [InlineData(TokenFault.Signature)]
    [InlineData(TokenFault.Expired)]
    public async Task A_token_that_is_not_for_this_sign_in_is_rejected(TokenFault fault)
    {
        const string Address = "kabid@kesbangpol-mura.demo";
        await InviteAsync(Address);
        using var browser = new EntraBrowser(portal.Address);

        var landing = await SignInAsync(browser, MicrosoftAccount.Of(Address) with { Fault = fault });

        Refused(landing, "entra-ditolak", HttpStatusCode.Unauthorized);
        Assert.Contains("Jawaban dari Microsoft tidak dapat dipercaya", landing.Page, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        Assert.Empty(await LinksAsync(Address));
    }

    [Fact]
    public async Task An_account_of_another_tenant_is_refused()
    {
        const string Address = "kaban@kesbangpol-mura.demo";
        await InviteAsync(Address);
        using var browser = new EntraBrowser(portal.Address);

        Refused(await SignInAsync(browser, MicrosoftAccount.Of(Address) with { Tenant = EntraStandIn.OtherTenant }), "entra-luar", HttpStatusCode.Forbidden);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Whom_nobody_has_invited_is_refused_though_the_address_is_an_accounts()
    {
        using var browser = new EntraBrowser(portal.Address);

        Refused(await SignInAsync(browser, MicrosoftAccount.Of("arsiparis@kesbangpol-mura.demo")), "entra-belum-diundang", HttpStatusCode.Forbidden);
        Assert.False(await browser.IsSignedInAsync());
    }

    /// <summary>The tenant vouches for none of these: free text of a profile, a guest's own address.</summary>
    [Theory]
    [InlineData("email", true)]
    [InlineData("idp", false)]
    [InlineData("acct", false)]
    public async Task An_address_that_the_tenant_does_not_vouch_for_links_nothing(string claim, bool isTheAddress)
    {
        const string Address = "camat@kec-kelara.demo";
        await InviteAsync(Address);
        var account = isTheAddress
            ? MicrosoftAccount.Of("orang.lain@kec-kelara.demo") with { MoreClaims = [(claim, Address)] }
            : MicrosoftAccount.Of(Address) with { MoreClaims = [(claim, claim == "acct" ? 1 : "https://sts.windows.net/lain/"), ("email", Address), ("xms_edov", true)] };
        using var browser = new EntraBrowser(portal.Address);

        Refused(await SignInAsync(browser, account), "entra-belum-diundang", HttpStatusCode.Forbidden);
        Assert.Empty(await LinksAsync(Address));
    }

    [Theory]
    [InlineData("kasubag-program", true)]
    [InlineData("kepala-seksi", "1")]
    public async Task An_email_whose_domain_was_verified_counts(string post, object verified)
    {
        var address = $"{post}@kec-kelara.demo";
        await InviteAsync(address);
        using var browser = new EntraBrowser(portal.Address);

        await SignInAsync(browser, MicrosoftAccount.Of("12345@kec-kelara.demo") with { MoreClaims = [("email", address), ("xms_edov", verified)] });

        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task The_sign_in_name_counts_where_the_token_has_it()
    {
        const string Address = "sekretaris-camat@kec-kelara.demo";
        await InviteAsync(Address);
        using var browser = new EntraBrowser(portal.Address);

        await SignInAsync(browser, MicrosoftAccount.Of("") with { MoreClaims = [("upn", Address), ("idp", EntraStandIn.IssuerOf(EntraStandIn.Tenant))] });

        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_closed_account_is_neither_linked_nor_signed_in()
    {
        const string Address = "kasubag@kec-berbek.demo";
        await InviteAsync(Address);
        await LockAsync(Address, DateTimeOffset.MaxValue);
        var account = MicrosoftAccount.Of(Address);
        using var browser = new EntraBrowser(portal.Address);

        Refused(await SignInAsync(browser, account), "entra-terkunci", HttpStatusCode.Forbidden);
        Assert.Empty(await LinksAsync(Address));

        await LockAsync(Address, null);
        await SignInAsync(browser, account);
        Assert.True(await browser.IsSignedInAsync());

        await LockAsync(Address, DateTimeOffset.MaxValue);
        using var later = new EntraBrowser(portal.Address);
        Refused(await SignInAsync(later, account), "entra-terkunci", HttpStatusCode.Forbidden);
        Assert.False(await later.IsSignedInAsync());
    }

    [Theory]
    [InlineData("access_denied", "entra-batal", HttpStatusCode.OK)]
    [InlineData("server_error", "entra-gangguan", HttpStatusCode.BadGateway)]
    public async Task What_Microsoft_answers_instead_of_a_token_is_said(string error, string code, HttpStatusCode status)
    {
        using var browser = new EntraBrowser(portal.Address);

        var landing = await SignInAsync(browser, MicrosoftAccount.Of("staf@kec-berbek.demo") with { Error = error }, "/sop");

        Refused(landing, code, status);
        Assert.Contains("value=\"/sop\"", landing.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_was_tampered_with_is_refused()
    {
        const string Address = "tim-lkjip@kec-berbek.demo";
        await InviteAsync(Address);
        portal.Microsoft.Account = MicrosoftAccount.Of(Address);
        using var browser = new EntraBrowser(portal.Address);
        var (action, fields) = await browser.ComeToMicrosoftAsync();

        fields["state"] = fields["state"][..^4] + "AAAA";
        Refused(await browser.LandAsync(await browser.PostAsync(action, fields)), "entra-usang", HttpStatusCode.BadRequest);
        Assert.False(await browser.IsSignedInAsync());
    }

    /// <summary>Somebody who is made to send another's answer would otherwise work in the other's account.</summary>
    [Fact]
    public async Task An_answer_to_another_browser_is_refused()
    {
        const string Address = "sek-opd@kec-berbek.demo";
        await InviteAsync(Address);
        portal.Microsoft.Account = MicrosoftAccount.Of(Address);
        using var own = new EntraBrowser(portal.Address);
        var (action, fields) = await own.ComeToMicrosoftAsync();
        using var other = new EntraBrowser(portal.Address);

        Refused(await other.LandAsync(await other.PostAsync(action, fields)), "entra-usang", HttpStatusCode.BadRequest);
        Assert.False(await other.IsSignedInAsync());
    }

    [Theory]
    [InlineData("masuk/entra/balasan")]
    [InlineData("masuk/entra/selesai")]
    public async Task An_address_of_the_way_back_opened_by_hand_leads_to_the_sign_in_page(string path)
    {
        using var browser = new EntraBrowser(portal.Address);

        Refused(await browser.LandAsync(await browser.Http.GetAsync(new Uri(path, UriKind.Relative))), "entra-usang", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_is_sent_to_Microsoft_without_the_pages_token()
    {
        using var browser = new EntraBrowser(portal.Address);

        using var answer = await browser.PostAsync("masuk/entra", new() { ["kembali"] = "/" });

        Assert.StartsWith("/masuk?galat=entra-usang", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_of_the_portal()
    {
        const string Address = "ka-opd@kec-berbek.demo";
        await InviteAsync(Address);
        using var browser = new EntraBrowser(portal.Address);
        await SignInAsync(browser, MicrosoftAccount.Of(Address));
        Assert.True(await browser.IsSignedInAsync());

        await browser.SignOutAsync();

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Taking_the_link_back_leaves_the_password_and_nothing_else()
    {
        const string Address = "kepala-biro@biro-organisasi-kalbar.demo";
        await InviteAsync(Address);
        var account = MicrosoftAccount.Of(Address);
        using var browser = new EntraBrowser(portal.Address);
        await SignInAsync(browser, account);

        Assert.True(await portal.Invitations.WithdrawAsync(Address, Keeper.Server, CancellationToken.None));

        using var later = new EntraBrowser(portal.Address);
        Refused(await SignInAsync(later, account), "entra-belum-diundang", HttpStatusCode.Forbidden);
        using var byPassword = await SignedInBrowser.OpenAsync(portal.Address, Address);
    }

    /// <summary>A Microsoft account says who somebody is, and the portal's own data what they may do.</summary>
    [Fact]
    public async Task A_link_gives_no_right()
    {
        const string Address = "kabag-tatalaksana@biro-organisasi-kalbar.demo";
        await InviteAsync(Address);
        using var browser = new EntraBrowser(portal.Address);
        await SignInAsync(browser, MicrosoftAccount.Of(Address) with { MoreClaims = [("office_admin", "true"), ("roles", "Admin")] });
        Assert.True(await browser.IsSignedInAsync());

        using var answer = await browser.Http.GetAsync(new Uri("admin/sertifikat/ca.pem", UriKind.Relative));
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_and_the_password_are_as_ever()
    {
        using var api = await PortalApi.SignInAsync(portal.Address, "kasubbag-tu@biro-organisasi-kalbar.demo");
        Assert.NotEmpty(await api.SopsAsync("biro-organisasi-kalbar"));
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, "kasubbag-tu@biro-organisasi-kalbar.demo");
    }

    private static void Refused(Landing landing, string code, HttpStatusCode status)
    {
        Assert.StartsWith($"/masuk?galat={code}&", landing.Path, StringComparison.Ordinal);
        Assert.Equal(status, landing.Status);
        Assert.Contains("id=\"masuk-galat\"", landing.Page, StringComparison.Ordinal);
    }

    private Task<Landing> SignInAsync(EntraBrowser browser, MicrosoftAccount account, string kembali = "/")
    {
        portal.Microsoft.Account = account;
        return browser.SignInAsync(kembali);
    }

    private async Task InviteAsync(string address) => Assert.True(await portal.Invitations.InviteAsync(address, Keeper.Server, CancellationToken.None));

    private async Task<IReadOnlyList<string>> LinksAsync(string address)
    {
        await using var db = portal.Database();
        return await db.UserLogins
            .Where(login => login.LoginProvider == EntraInvitations.Provider && db.Users.Any(user => user.Id == login.UserId && user.Email == address))
            .Select(login => login.ProviderKey)
            .ToListAsync();
    }

    private async Task LockAsync(string address, DateTimeOffset? until)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = (await users.FindByEmailAsync(address))!;
        Assert.True((await users.SetLockoutEnabledAsync(user, true)).Succeeded);
        Assert.True((await users.SetLockoutEndDateAsync(user, until)).Succeeded);
    }
}
