using System.Buffers.Text;
using System.Net;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>People sign in by passkeys that they made on their own page, as the portal is called here by the address of its host.</summary>
public sealed class PasskeyTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Unknown = "/masuk?galat=kunci";

    private string Origin => portal.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Whoever_has_made_a_passkey_signs_in_by_it_alone()
    {
        var email = await EmailAsync(0);
        using var phone = new SoftAuthenticator(Origin);
        await EnrolAsync(email, phone, "Ponsel Sri");

        using var browser = new PlainBrowser(portal.Address);
        using var entered = await EnterAsync(browser, phone);

        Assert.Equal("/", entered.Headers.Location?.OriginalString);
        var (_, words, path) = await browser.OpenAsync("akun");
        Assert.Equal("/akun", path);
        Assert.Contains("Ponsel Sri", words, StringComparison.Ordinal);
        await using var db = portal.Database();
        Assert.NotNull((await db.Users.SingleAsync(user => user.Email == email)).LastSignInAt);
    }

    [Fact]
    public async Task No_passkey_is_made_without_the_password()
    {
        var email = await EmailAsync(1);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        using var phone = new SoftAuthenticator(Origin);

        using var wrong = await desk.SubmitAsync("akun", "akun/kunci-sandi/mulai", ("sandi", "bukan kata sandi saya"));
        await Refused.WithAsync(HttpStatusCode.BadRequest, "Kata sandi tidak cocok", wrong);

        // And what a program makes up by itself was not asked for.
        using var made = await AddAsync(desk, phone.Make($$"""{"user":{"id":"eA"},"rp":{"id":"{{portal.Address.Host}}"},"challenge":"eA"}"""));
        Assert.Equal("/akun?galat=PasskeyNotTaken", made.Headers.Location?.OriginalString);
        await using var db = portal.Database();
        Assert.False(await db.UserPasskeys.AnyAsync(passkey => db.Users.Any(user => user.Id == passkey.UserId && user.Email == email)));
    }

    [Fact]
    public async Task A_passkey_that_was_removed_signs_nobody_in_and_every_other_session_ends()
    {
        var email = await EmailAsync(2);
        using var phone = new SoftAuthenticator(Origin);
        using var desk = await EnrolAsync(email, phone, "Hilang");
        using var lost = new PlainBrowser(portal.Address);
        using (await EnterAsync(lost, phone))
        {
            Assert.Equal("/bahan", (await lost.OpenAsync("bahan")).Path);
        }

        using var removed = await desk.SubmitAsync("akun", "akun/kunci-sandi/hapus", ("kunci", IdOf(phone)), ("sandi", PortalApi.Password));

        Assert.Equal("/akun?kabar=PasskeyRemoved", removed.Headers.Location?.OriginalString);
        Assert.DoesNotContain("Hilang", await desk.ReadAsync("akun"), StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await lost.OpenAsync("bahan")).Path, StringComparison.Ordinal);
        using var again = await EnterAsync(lost, phone);
        Assert.StartsWith(Unknown, again.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_gets_another_name_and_nobody_touches_somebody_elses()
    {
        using var phone = new SoftAuthenticator(Origin);
        using var owner = await EnrolAsync(await EmailAsync(3), phone, "Ponsel");
        using var other = new PlainBrowser(portal.Address);
        await other.SignInAsync(await EmailAsync(4), PortalApi.Password);
        var id = IdOf(phone);

        using var renamed = await owner.SubmitAsync("akun", "akun/kunci-sandi/nama", ("kunci", id), ("nama", "<b>Tablet</b>"));
        using var foreign = await other.SubmitAsync("akun", "akun/kunci-sandi/nama", ("kunci", id), ("nama", "Milik saya"));
        using var foreignRemoval = await other.SubmitAsync("akun", "akun/kunci-sandi/hapus", ("kunci", id), ("sandi", PortalApi.Password));
        using var tooLong = await owner.SubmitAsync("akun", "akun/kunci-sandi/nama", ("kunci", id), ("nama", new string('a', 61)));

        Assert.Equal("/akun?kabar=PasskeyRenamed", renamed.Headers.Location?.OriginalString);
        Assert.Equal("/akun?galat=PasskeyGone", foreign.Headers.Location?.OriginalString);
        Assert.Equal("/akun?galat=PasskeyGone", foreignRemoval.Headers.Location?.OriginalString);
        Assert.Equal("/akun?galat=PasskeyNameWrong", tooLong.Headers.Location?.OriginalString);
        Assert.Contains("&lt;b&gt;Tablet&lt;/b&gt;", await owner.Http.GetStringAsync(new Uri("akun", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed", Unknown)]
    [InlineData("without a password", Unknown)]
    [InlineData("locked", "/masuk?galat=terkunci")]
    public async Task An_account_that_no_password_opens_is_opened_by_no_passkey(string state, string answer)
    {
        var email = await EmailAsync(state switch { "closed" => 5, "locked" => 6, _ => 7 });
        using var phone = new SoftAuthenticator(Origin);
        using var desk = await EnrolAsync(email, phone, "Ponsel");
        var until = (DateTimeOffset?)DateTimeOffset.UtcNow.AddMinutes(5);
        var now = (DateTimeOffset?)portal.Clock.GetUtcNow();
        await using (var db = portal.Database())
        {
            var account = db.Users.Where(user => user.Email == email);
            Assert.Equal(1, await (state switch
            {
                "closed" => account.ExecuteUpdateAsync(set => set.SetProperty(user => user.ClosedAt, now)),
                "locked" => account.ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, until)),
                _ => account.ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null)),
            }));
        }

        using var browser = new PlainBrowser(portal.Address);
        using var refused = await EnterAsync(browser, phone);

        Assert.StartsWith(answer, refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await browser.OpenAsync("bahan")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_another_page_another_question_or_without_the_persons_finger_is_worth_nothing()
    {
        using var phone = new SoftAuthenticator(Origin);
        using (await EnrolAsync(await EmailAsync(8), phone, "Ponsel"))
        {
        }

        using var browser = new PlainBrowser(portal.Address);
        phone.Origin = $"http://sub.{portal.Address.Authority}";
        await RefusedAsync();
        phone.Origin = Origin;
        phone.VerifiesUser = false;
        await RefusedAsync();
        phone.VerifiesUser = true;

        var earlier = phone.Answer(await AskAsync(browser));
        await AskAsync(browser);
        using (var late = await SendAsync(browser, earlier))
        {
            Assert.StartsWith(Unknown, late.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }

        using var nonsense = await SendAsync(browser, "{\"id\":");
        Assert.StartsWith(Unknown, nonsense.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var right = await EnterAsync(browser, phone);
        Assert.Equal("/", right.Headers.Location?.OriginalString);

        async Task RefusedAsync()
        {
            using var answer = await EnterAsync(browser, phone);
            Assert.StartsWith(Unknown, answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_copied_authenticator_is_found_out_by_its_count()
    {
        using var phone = new SoftAuthenticator(Origin);
        using (await EnrolAsync(await EmailAsync(9), phone, "Ponsel"))
        {
        }

        using var browser = new PlainBrowser(portal.Address);
        phone.Count = 7;
        using (var first = await EnterAsync(browser, phone))
        {
            Assert.Equal("/", first.Headers.Location?.OriginalString);
        }

        phone.Count = 3;
        using var copy = await EnterAsync(browser, phone);
        Assert.StartsWith(Unknown, copy.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_by_a_passkey_ends_on_every_node_as_any_other()
    {
        await using var other = new PortalHost(portal.DatabaseFile);
        await other.InitializeAsync();
        using var phone = new SoftAuthenticator(Origin);
        using (await EnrolAsync(await EmailAsync(10), phone, "Ponsel"))
        {
        }

        using var browser = new PlainBrowser(portal.Address);
        using (await EnterAsync(browser, phone))
        {
        }

        using var copied = browser.Copy(portal.Address);
        using var elsewhere = browser.Copy(other.Address);
        Assert.Equal("/bahan", (await elsewhere.OpenAsync("bahan")).Path);

        using (await browser.SubmitAsync("masuk", "keluar"))
        {
            Assert.StartsWith("/masuk", (await copied.OpenAsync("bahan")).Path, StringComparison.Ordinal);
        }

        await Eventually.TrueAsync(async () => (await elsewhere.OpenAsync("bahan")).Path.StartsWith("/masuk", StringComparison.Ordinal), "the other node knows it");
    }

    [Fact]
    public async Task Eight_sign_ins_at_once_by_one_passkey_are_all_let_in()
    {
        using var phone = new SoftAuthenticator(Origin);
        using (await EnrolAsync(await EmailAsync(11), phone, "Ponsel"))
        {
        }

        // As one that is kept by a service of its maker: it counts nothing.
        var browsers = Enumerable.Range(0, 8).Select(_ => new PlainBrowser(portal.Address)).ToList();
        var answers = new List<(PlainBrowser Browser, string Credential)>();
        foreach (var browser in browsers)
        {
            var options = await AskAsync(browser);
            phone.Count = uint.MaxValue;
            answers.Add((browser, phone.Answer(options)));
        }

        var entered = await Task.WhenAll(answers.Select(one => SendAsync(one.Browser, one.Credential)));

        Assert.All(entered, answer => Assert.Equal("/", answer.Headers.Location?.OriginalString));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task A_form_of_another_site_asks_and_changes_nothing()
    {
        using var phone = new SoftAuthenticator(Origin);
        using var desk = await EnrolAsync(await EmailAsync(12), phone, "Ponsel");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["sandi"] = PortalApi.Password, ["kredensial"] = "{}" });
        foreach (var path in (string[])["akun/kunci-sandi", "akun/kunci-sandi/nama", "akun/kunci-sandi/hapus"])
        {
            using var answer = await desk.Http.PostAsync(new Uri(path, UriKind.Relative), form);
            Assert.Equal("/akun?galat=FormStale", answer.Headers.Location?.OriginalString);
        }

        foreach (var path in (string[])["akun/kunci-sandi/mulai", "masuk/kunci-sandi/mulai"])
        {
            using var answer = await desk.Http.PostAsync(new Uri(path, UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        using var entered = await desk.Http.PostAsync(new Uri("masuk/kunci-sandi", UriKind.Relative), form);
        Assert.StartsWith("/masuk?galat=kedaluwarsa", entered.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_takes_the_passkeys_of_a_lost_phone_away()
    {
        var email = await EmailAsync(13);
        using var phone = new SoftAuthenticator(Origin);
        using var desk = await EnrolAsync(email, phone, "Ponsel");
        await using var db = portal.Database();
        var person = await db.Users.SingleAsync(user => user.Email == email);
        var admin = await db.Users.FirstAsync(user => user.Role == AccountRole.OfficeAdmin && user.OpdId == person.OpdId);
        var stranger = await db.Users.FirstAsync(user => user.Role == AccountRole.OfficeAdmin && user.OpdId != person.OpdId);
        var keeping = portal.Services.GetRequiredService<PeopleKeeping>();
        Assert.IsType<PeopleOutcome.NotYours>(await keeping.ForgetDevicesAsync(stranger.Id, person.Id, CancellationToken.None));
        Assert.IsType<PeopleOutcome.OwnAccount>(await keeping.ForgetDevicesAsync(admin.Id, admin.Id, CancellationToken.None));
        Assert.Equal(1, (await PeopleAsync()).Passkeys);

        Assert.IsType<PeopleOutcome.Done>(await keeping.ForgetDevicesAsync(admin.Id, person.Id, CancellationToken.None));

        Assert.Equal(0, (await PeopleAsync()).Passkeys);
        Assert.StartsWith("/masuk", (await desk.OpenAsync("akun")).Path, StringComparison.Ordinal);
        using var browser = new PlainBrowser(portal.Address);
        using var refused = await EnterAsync(browser, phone);
        Assert.StartsWith(Unknown, refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
        await browser.SignInAsync(email, PortalApi.Password);

        async Task<PersonAccount> PeopleAsync() =>
            (await portal.Services.GetRequiredService<PeopleReader>().OfOfficeAsync(person.OpdId, CancellationToken.None)).Single(one => one.Id == person.Id);
    }

    private static string IdOf(SoftAuthenticator phone) => Base64Url.EncodeToString(phone.CredentialId);

    private static async Task<HttpResponseMessage> EnterAsync(PlainBrowser browser, SoftAuthenticator phone) =>
        await SendAsync(browser, phone.Answer(await AskAsync(browser)));

    private static async Task<string> AskAsync(PlainBrowser browser)
    {
        using var begun = await browser.SubmitAsync("masuk", "masuk/kunci-sandi/mulai");
        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
        return await begun.Content.ReadAsStringAsync();
    }

    private static Task<HttpResponseMessage> SendAsync(PlainBrowser browser, string credential) =>
        browser.SubmitAsync("masuk", "masuk/kunci-sandi", ("kredensial", credential), ("kembali", "/"));

    private static Task<HttpResponseMessage> AddAsync(PlainBrowser desk, string credential, string name = "Ponsel") =>
        desk.SubmitAsync("akun", "akun/kunci-sandi", ("kredensial", credential), ("nama", name));

    /// <returns>The browser in which it was made, signed in.</returns>
    private async Task<PlainBrowser> EnrolAsync(string email, SoftAuthenticator phone, string name)
    {
        var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        using var begun = await desk.SubmitAsync("akun", "akun/kunci-sandi/mulai", ("sandi", PortalApi.Password));
        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
        using var made = await AddAsync(desk, phone.Make(await begun.Content.ReadAsStringAsync()), name);
        Assert.Equal("/akun?kabar=PasskeyAdded", made.Headers.Location?.OriginalString);
        return desk;
    }

    private async Task<string> EmailAsync(int person)
    {
        await using var db = portal.Database();
        return await db.Users.Where(user => user.Role == AccountRole.Staff && user.Email!.EndsWith(".demo")).OrderBy(user => user.Email).Skip(person).Select(user => user.Email!).FirstAsync();
    }
}
