using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>Whoever has switched the second step on is asked for a code beside the password, by every way that a password opens.</summary>
public sealed partial class SecondStepTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string New = "hujan di atas genting seng";

    [Fact]
    public async Task A_password_alone_opens_the_second_page_and_the_code_of_the_app_the_portal()
    {
        var person = await SwitchedOnAsync(0);
        using var browser = new PlainBrowser(portal.Address);

        var second = await PasswordAsync(browser, person.Email, "/bahan");
        Assert.Equal("/masuk/kode?kembali=%2Fbahan", second);
        Assert.StartsWith("/masuk?", (await browser.OpenAsync("bahan")).Path, StringComparison.Ordinal);
        Assert.Contains("Verifikasi dua langkah", await browser.ReadAsync(second), StringComparison.Ordinal);

        using var entered = await browser.SubmitAsync(second, "masuk/kode", ("kode", Next(person)));

        Assert.Equal("/bahan", entered.Headers.Location?.OriginalString);
        Assert.Equal("/bahan", (await browser.OpenAsync("bahan")).Path);
    }

    [Fact]
    public async Task A_code_is_taken_once_also_of_two_who_send_it_at_the_same_moment()
    {
        var person = await SwitchedOnAsync(1);
        using var one = new PlainBrowser(portal.Address);
        using var two = new PlainBrowser(portal.Address);
        await PasswordAsync(one, person.Email);
        await PasswordAsync(two, person.Email);
        var code = Next(person);

        var answers = await Task.WhenAll(CodeAsync(one, code), CodeAsync(two, code));

        Assert.Equal(["/", "/masuk/kode?kembali=%2F&galat=kode"], answers.Select(answer => answer.Headers.Location!.OriginalString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_code_on_paper_signs_in_once_and_is_kept_as_its_hash_alone()
    {
        var person = await SwitchedOnAsync(2);
        Assert.Equal(RecoveryCode.Count, person.Paper.Count);
        using var browser = new PlainBrowser(portal.Address);
        await PasswordAsync(browser, person.Email);
        using (var entered = await CodeAsync(browser, person.Paper[3].ToLowerInvariant()))
        {
            Assert.Equal("/", entered.Headers.Location?.OriginalString);
        }

        Assert.Contains("Sisa kode cadangan: 9 dari 10", await browser.ReadAsync("akun"), StringComparison.Ordinal);
        using var again = new PlainBrowser(portal.Address);
        await PasswordAsync(again, person.Email);
        using var refused = await CodeAsync(again, person.Paper[3]);
        Assert.Contains("galat=kode", refused.Headers.Location!.OriginalString, StringComparison.Ordinal);

        await using var db = portal.Database();
        Assert.Empty((await db.RecoveryCodes.Select(code => code.CodeHash).ToListAsync()).Intersect(person.Paper.Select(code => RecoveryCode.Read(code)!)));
        Assert.DoesNotContain(await db.Authenticators.Select(row => row.ProtectedKey).ToListAsync(), kept => kept.AsSpan().IndexOf(person.Key) >= 0);
    }

    [Fact]
    public async Task Codes_that_are_tried_through_lock_the_account_and_then_no_code_at_all_is_looked_at()
    {
        var person = await SwitchedOnAsync(3);
        using var browser = new PlainBrowser(portal.Address);
        await PasswordAsync(browser, person.Email);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await CodeAsync(browser, "000000");
        }

        Assert.StartsWith("/masuk?galat=terkunci", await PasswordAsync(browser, person.Email), StringComparison.Ordinal);

        // As if the lock had run out, again and again: ten in an hour are looked at, however many come at once.
        var authenticators = portal.Services.GetRequiredService<Authenticators>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => authenticators.TakeAsync(person.Id, "000000", CancellationToken.None)));
        Assert.False(await authenticators.TakeAsync(person.Id, person.Paper[0], CancellationToken.None));

        portal.Clock.Advance(Authenticators.Window);
        Assert.True(await authenticators.TakeAsync(person.Id, person.Paper[0], CancellationToken.None));
    }

    [Fact]
    public async Task A_right_password_in_between_does_not_forgive_wrong_codes()
    {
        var person = await SwitchedOnAsync(4);
        using var browser = new PlainBrowser(portal.Address);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await PasswordAsync(browser, person.Email);
            using var wrong = await CodeAsync(browser, "000000");
        }

        Assert.StartsWith("/masuk?galat=terkunci", await PasswordAsync(browser, person.Email), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remembered_device_is_not_asked_until_the_person_signs_out_everywhere()
    {
        var person = await SwitchedOnAsync(5);
        using var browser = new PlainBrowser(portal.Address);
        await PasswordAsync(browser, person.Email);
        using (var entered = await browser.SubmitAsync("masuk/kode", "masuk/kode", ("kode", Next(person)), ("ingat", "ya")))
        {
            Assert.Equal("/", entered.Headers.Location?.OriginalString);
        }

        using (await browser.SubmitAsync("akun", "keluar"))
        {
        }

        Assert.Equal("/", await PasswordAsync(browser, person.Email));
        using (await browser.SubmitAsync("akun", "akun/keluar-semua"))
        {
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.StartsWith("/masuk/kode", await PasswordAsync(browser, person.Email), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_asks_for_the_code_as_well_and_gives_a_token_for_it()
    {
        var person = await SwitchedOnAsync(6);
        using var api = PortalApi.Anonymous(portal.Address);
        using (var without = await api.Http.PostAsJsonAsync("api/v1/login", new { email = person.Email, password = PortalApi.Password }))
        {
            await Refused.WithAsync(HttpStatusCode.Unauthorized, "Kirim juga `code`", without);
        }

        using (var wrong = await api.Http.PostAsJsonAsync("api/v1/login", new { email = person.Email, password = PortalApi.Password, code = "000000" }))
        {
            await Refused.WithAsync(HttpStatusCode.Unauthorized, "Kode verifikasi tidak cocok", wrong);
        }

        // A code is worth nothing without the password.
        var code = Next(person);
        using (var wrongPassword = await api.Http.PostAsJsonAsync("api/v1/login", new { email = person.Email, password = "salah", code }))
        {
            await Refused.WithAsync(HttpStatusCode.Unauthorized, "sandi salah", wrongPassword);
        }

        using var right = await api.Http.PostAsJsonAsync("api/v1/login", new { email = person.Email, password = PortalApi.Password, code });

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.NotNull((await right.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
    }

    [Fact]
    public async Task Switching_it_on_and_off_asks_the_password_and_ends_every_other_session()
    {
        var email = await EmailAsync(7);
        using var phone = new PlainBrowser(portal.Address);
        await phone.SignInAsync(email, PortalApi.Password);
        var person = await SwitchedOnAsync(7);
        Assert.StartsWith("/masuk", (await phone.OpenAsync("akun")).Path, StringComparison.Ordinal);

        using var desk = new PlainBrowser(portal.Address);
        await PasswordAsync(desk, email);
        using (await CodeAsync(desk, Next(person)))
        {
        }

        using (var wrong = await desk.SubmitAsync("akun", "akun/kode/mati", ("sandi", "bukan kata sandi saya")))
        {
            Assert.Equal("/akun?galat=PasswordWrong", wrong.Headers.Location?.OriginalString);
        }

        using var off = await desk.SubmitAsync("akun", "akun/kode/mati", ("sandi", PortalApi.Password));

        Assert.Equal("/akun?kabar=SecondStepIsOff", off.Headers.Location?.OriginalString);
        Assert.Equal("/akun", (await desk.OpenAsync("akun")).Path);
        await using var db = portal.Database();
        Assert.False(await db.Authenticators.AnyAsync(row => row.PersonId == person.Id) || await db.RecoveryCodes.AnyAsync(row => row.PersonId == person.Id));
        await phone.SignInAsync(email, PortalApi.Password);
    }

    [Fact]
    public async Task The_key_is_shown_to_the_browser_alone_that_asked_by_the_password_and_the_codes_once()
    {
        var email = await EmailAsync(8);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        using (var wrong = await desk.SubmitAsync("akun", "akun/kode/mulai", ("sandi", "bukan kata sandi saya")))
        {
            Assert.Equal("/akun?galat=PasswordWrong", wrong.Headers.Location?.OriginalString);
        }

        Assert.Equal("/akun", (await desk.OpenAsync("akun/kode")).Path);
        var key = await KeyAsync(desk);
        using var other = new PlainBrowser(portal.Address);
        await other.SignInAsync(email, PortalApi.Password);
        Assert.Equal("/akun", (await other.OpenAsync("akun/kode")).Path);

        using (var wrong = await desk.SubmitAsync("akun/kode", "akun/kode", ("kode", "000000")))
        {
            Assert.Equal("/akun/kode?galat=kode", wrong.Headers.Location?.OriginalString);
        }

        using var on = await desk.SubmitAsync("akun/kode", "akun/kode", ("kode", AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(portal.Clock.GetUtcNow()))));
        Assert.Equal("/akun/kode/cadangan", on.Headers.Location?.OriginalString);
        Assert.Equal("/akun/kode/cadangan", (await desk.OpenAsync("akun/kode/cadangan")).Path);
        Assert.Equal("/akun", (await desk.OpenAsync("akun/kode/cadangan")).Path);
    }

    [Fact]
    public async Task New_codes_for_paper_take_the_place_of_the_former()
    {
        var person = await SwitchedOnAsync(9);
        using var desk = new PlainBrowser(portal.Address);
        await PasswordAsync(desk, person.Email);
        using (await CodeAsync(desk, Next(person)))
        {
        }

        using var made = await desk.SubmitAsync("akun", "akun/kode/cadangan-baru", ("sandi", PortalApi.Password));
        var paper = PaperOf(await desk.ReadAsync(made.Headers.Location!.OriginalString));

        var authenticators = portal.Services.GetRequiredService<Authenticators>();
        Assert.False(await authenticators.TakeAsync(person.Id, person.Paper[0], CancellationToken.None));
        Assert.True(await authenticators.TakeAsync(person.Id, paper[0], CancellationToken.None));
    }

    [Fact]
    public async Task An_admins_link_for_a_new_password_leaves_the_second_step_and_taking_it_away_is_a_deed_of_its_own()
    {
        var person = await SwitchedOnAsync(10);
        await using var db = portal.Database();
        var account = await db.Users.SingleAsync(user => user.Id == person.Id);
        var admin = await db.Users.FirstAsync(user => user.Role == AccountRole.OfficeAdmin && user.OpdId == account.OpdId);
        var keeping = portal.Services.GetRequiredService<PeopleKeeping>();
        var link = Assert.IsType<PeopleOutcome.LinkMade>(await keeping.NewLinkAsync(admin.Id, person.Id, CancellationToken.None));
        using var browser = new PlainBrowser(portal.Address);

        using var set = await browser.SubmitAsync($"undangan/{link.Token}", "undangan", ("sandi", New));

        Assert.StartsWith("/masuk?galat=sandi-baru", set.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await browser.OpenAsync("akun")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/masuk/kode", await PasswordAsync(browser, person.Email, password: New), StringComparison.Ordinal);

        Assert.IsType<PeopleOutcome.Done>(await keeping.ForgetDevicesAsync(admin.Id, person.Id, CancellationToken.None));
        Assert.Equal("/", await PasswordAsync(browser, person.Email, password: New));
    }

    /// <summary>As the dialog of a signature does, which has no request of its own.</summary>
    [Fact]
    public async Task Being_asked_for_the_password_again_asks_for_no_code()
    {
        var person = await SwitchedOnAsync(11);
        var again = portal.Services.GetRequiredService<PasswordAgain>();

        Assert.IsType<PasswordCheck.Wrong>(await again.CheckAsync(person.Id, "salah"));
        Assert.IsType<PasswordCheck.Right>(await again.CheckAsync(person.Id, PortalApi.Password));

        await using var db = portal.Database();
        Assert.Equal(0, (await db.Users.SingleAsync(user => user.Id == person.Id)).AccessFailedCount);
    }

    [Fact]
    public async Task The_second_page_is_for_whoever_has_just_typed_the_password()
    {
        using var browser = new PlainBrowser(portal.Address);
        Assert.Equal("/masuk", (await browser.OpenAsync("masuk/kode")).Path);

        using var late = await browser.SubmitAsync("masuk", "masuk/kode", ("kode", "123456"));
        Assert.StartsWith("/masuk?galat=terlambat", late.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        var person = await SwitchedOnAsync(12);
        using var desk = new PlainBrowser(portal.Address);
        await PasswordAsync(desk, person.Email);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["sandi"] = PortalApi.Password, ["kode"] = Next(person) });
        using (var entered = await desk.Http.PostAsync(new Uri("masuk/kode", UriKind.Relative), form))
        {
            Assert.StartsWith("/masuk?galat=terlambat", entered.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }

        using (await CodeAsync(desk, Next(person)))
        {
        }

        foreach (var path in (string[])["akun/kode", "akun/kode/mulai", "akun/kode/mati", "akun/kode/cadangan-baru"])
        {
            using var answer = await desk.Http.PostAsync(new Uri(path, UriKind.Relative), form);
            Assert.Equal("/akun?galat=FormStale", answer.Headers.Location?.OriginalString);
        }
    }

    /// <summary>The code of the app after half a minute: that of now was taken when it was switched on.</summary>
    private string Next(Person person)
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        return AuthenticatorCode.Of(person.Key, AuthenticatorCode.StepAt(portal.Clock.GetUtcNow()) + 1);
    }

    private static async Task<string> PasswordAsync(PlainBrowser browser, string email, string kembali = "/", string password = PortalApi.Password)
    {
        using var answer = await browser.SubmitAsync("masuk", "masuk", ("email", email), ("sandi", password), ("kembali", kembali));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>The page goes on to where the first one was asked to.</summary>
    private static Task<HttpResponseMessage> CodeAsync(PlainBrowser browser, string code) =>
        browser.SubmitAsync("masuk/kode", "masuk/kode", ("kode", code));

    private async Task<Person> SwitchedOnAsync(int number)
    {
        var email = await EmailAsync(number);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        var key = await KeyAsync(desk);
        using var on = await desk.SubmitAsync("akun/kode", "akun/kode", ("kode", AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(portal.Clock.GetUtcNow()))));
        var paper = PaperOf(await desk.ReadAsync(on.Headers.Location!.OriginalString));
        await using var db = portal.Database();
        return new Person((await db.Users.SingleAsync(user => user.Email == email)).Id, email, key, paper);
    }

    /// <summary>As whoever cannot scan types it.</summary>
    private static async Task<byte[]> KeyAsync(PlainBrowser desk)
    {
        using var begun = await desk.SubmitAsync("akun", "akun/kode/mulai", ("sandi", PortalApi.Password));
        Assert.Equal("/akun/kode", begun.Headers.Location?.OriginalString);
        var written = WrittenKey().Match(await desk.ReadAsync("akun/kode")).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(32, written.Length);
        var bits = string.Concat(written.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private static List<string> PaperOf(string page) => [.. Paper().Matches(page).Select(match => match.Groups["code"].Value)];

    private async Task<string> EmailAsync(int person)
    {
        await using var db = portal.Database();
        return await db.Users.Where(user => user.Role == AccountRole.Staff && user.Email!.EndsWith(".demo")).OrderBy(user => user.Email).Skip(person).Select(user => user.Email!).FirstAsync();
    }

    [GeneratedRegex("""data-testid="kode-kunci"[^>]*>(?<key>[A-Z2-7 ]+)<""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenKey();

    [GeneratedRegex("<code[^>]*>(?<code>[0-9A-Z]{4}(-[0-9A-Z]{4}){3})</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paper();

    private sealed record Person(Guid Id, string Email, byte[] Key, List<string> Paper);
}
