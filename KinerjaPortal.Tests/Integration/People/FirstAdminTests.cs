using System.Net;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.People;

/// <summary>A portal that nobody can sign in to gets its first admin by the set-up link.</summary>
public sealed class FirstAdminTests(PortalWithoutAdmin portal) : IClassFixture<PortalWithoutAdmin>
{
    private const string Password = "gerimis di pasar ikan";

    private FirstAdmins Admins => portal.Services.GetRequiredService<FirstAdmins>();

    [Fact]
    public async Task Whoever_opens_the_link_makes_the_first_admin_is_signed_in_and_uses_it_up()
    {
        var token = await LinkAsync();
        using var browser = new PlainBrowser(portal.Address);

        using var made = await MakeAsync(browser, token, "Sri Wahyuni, S.Sos.", "sri@contoh.go.id", Password);

        Assert.Equal("/admin/pengguna", made.Headers.Location?.OriginalString);
        Assert.Equal("/", (await browser.OpenAsync("")).Path);
        Assert.True(await Admins.AnyAsync(CancellationToken.None));
        await using (var db = portal.Database())
        {
            var admin = await db.Users.SingleAsync(user => user.Email == "sri@contoh.go.id");
            Assert.True(admin is { Role: AccountRole.PortalAdmin, FullName: "Sri Wahyuni, S.Sos.", LastSignInAt: not null });
            Assert.DoesNotContain(token, await db.AccountLinks.Select(link => link.TokenHash).ToListAsync());
        }

        var again = await new PlainBrowser(portal.Address).OpenAsync($"mulai/{token}");
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("sudah dipakai", again.Words, StringComparison.Ordinal);
        Assert.Contains("buat-admin", again.Words, StringComparison.Ordinal);

        // And by the password on any other day.
        using var next = new PlainBrowser(portal.Address);
        await next.SignInAsync("sri@contoh.go.id", Password);
    }

    [Fact]
    public async Task A_wrong_link_and_one_that_is_too_old_open_nothing()
    {
        using var browser = new PlainBrowser(portal.Address);
        var token = await LinkAsync();
        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync($"mulai/{new string('A', 43)}")).Status);

        // The page was open when its time ran out.
        var before = await CountAsync();
        portal.Clock.Advance(FirstAdmins.Lifetime);
        using var late = await browser.SubmitAsync("masuk", "mulai", ("tautan", token), ("nama", "Sri"), ("email", "lambat@contoh.go.id"), ("sandi", Password), ("kantor", await OfficeIdAsync()));

        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync(late.Headers.Location!.OriginalString)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync($"mulai/{token}")).Status);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("Sri", "sri.baru@contoh.go.id", "tujuh7!", "terlalu pendek")]
    [InlineData("Sri", "sri.baru@contoh.go.id", "Password1234!", "paling dulu ditebak")]
    [InlineData("Nurhaliza", "sri.baru@contoh.go.id", "nurhaliza-dan-hujan", "memuat nama")]
    [InlineData("Sri", "bukan alamat", Password, "tidak dapat dipakai")]
    [InlineData("", "sri.baru@contoh.go.id", Password, "Isi namanya")]
    public async Task What_cannot_be_taken_is_said_and_the_link_stays_good(string name, string email, string password, string said)
    {
        var (token, before) = (await LinkAsync(), await CountAsync());
        using var browser = new PlainBrowser(portal.Address);

        using var refused = await MakeAsync(browser, token, name, email, password);

        var page = await browser.OpenAsync(refused.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(said, page.Words, StringComparison.Ordinal);
        Assert.Contains($"value=\"{email}\"", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page.Words, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
        Assert.True(await Admins.IsOpenAsync(token, CancellationToken.None));
    }

    [Fact]
    public async Task A_form_of_another_site_makes_nobody()
    {
        var (token, before) = (await LinkAsync(), await CountAsync());
        using var browser = new PlainBrowser(portal.Address);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["tautan"] = token,
            ["nama"] = "Sri",
            ["email"] = "lain@contoh.go.id",
            ["sandi"] = Password,
            ["kantor"] = await OfficeIdAsync(),
        });

        using var answer = await browser.Http.PostAsync(new Uri("mulai", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Contains("galat=FormStale", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Of_many_who_press_at_once_by_two_links_on_two_nodes_one_becomes_the_admin()
    {
        await using var other = new PortalWithoutAdmin(portal.DatabaseFile);
        await other.InitializeAsync();
        for (var round = 0; round < 3; round++)
        {
            string[] links = [await LinkAsync(), await LinkAsync()];
            var (before, presses) = (await CountAsync(), new List<Task<FirstAdminOutcome>>());
            var opd = Guid.Parse(await OfficeIdAsync());
            for (var press = 0; press < 8; press++)
            {
                var node = (press % 2 == 0 ? portal : other).Services.GetRequiredService<FirstAdmins>();
                var (link, email) = (links[press / 2 % 2], $"bersamaan{round}{press}@contoh.go.id");
                presses.Add(Task.Run(() => node.MakeAsync(link, new("Admin", null, email), opd, "hash", address: null, CancellationToken.None)));
            }

            var outcomes = await Task.WhenAll(presses);

            Assert.Single(outcomes.OfType<FirstAdminOutcome.Made>());
            Assert.Equal(7, outcomes.OfType<FirstAdminOutcome.LinkGone>().Count());
            Assert.Equal(before + 1, await CountAsync());
        }
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_not_given_to_another()
    {
        var opd = Guid.Parse(await OfficeIdAsync());
        Assert.IsType<FirstAdminOutcome.Made>(await Admins.MakeAsync(await LinkAsync(), new("Admin", null, "sama@contoh.go.id"), opd, "hash", address: null, CancellationToken.None));

        var link = await LinkAsync();
        Assert.IsType<FirstAdminOutcome.EmailTaken>(await Admins.MakeAsync(link, new("Admin", null, "SAMA@contoh.go.id"), opd, "hash", address: null, CancellationToken.None));
        Assert.IsType<FirstAdminOutcome.UnknownOffice>(await Admins.MakeAsync(link, new("Admin", null, "lain2@contoh.go.id"), Guid.NewGuid(), "hash", address: null, CancellationToken.None));
        Assert.True(await Admins.IsOpenAsync(link, CancellationToken.None));
    }

    private Task<string> LinkAsync() => Admins.IssueAsync(aloneFromNowOn: false, CancellationToken.None);

    private async Task<HttpResponseMessage> MakeAsync(PlainBrowser browser, string token, string name, string email, string password) =>
        await browser.SubmitAsync($"mulai/{token}", "mulai", ("nama", name), ("email", email), ("sandi", password), ("kantor", await OfficeIdAsync()));

    private async Task<string> OfficeIdAsync() => (await portal.OfficeAsync(Renja.Opd))!.Opd.Id.ToString();

    private async Task<int> CountAsync()
    {
        await using var db = portal.Database();
        return await db.Users.CountAsync(user => user.Role == AccountRole.PortalAdmin);
    }
}
