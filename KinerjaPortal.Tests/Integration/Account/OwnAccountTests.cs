using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>What people change of their own account.</summary>
public sealed class OwnAccountTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string New = "hujan di atas genting seng";

    [Fact]
    public async Task A_new_password_is_set_by_the_old_one_and_every_other_session_ends()
    {
        var email = await EmailAsync(0);
        using var desk = new PlainBrowser(portal.Address);
        using var phone = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        await phone.SignInAsync(email, PortalApi.Password);

        using var changed = await desk.SubmitAsync("akun", "akun/sandi", ("lama", PortalApi.Password), ("sandi", New));

        Assert.Contains("Kata sandi diganti", await desk.ReadAsync(changed.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await phone.OpenAsync("akun")).Path, StringComparison.Ordinal);
        await phone.SignInAsync(email, New);
    }

    [Theory]
    [InlineData("bukan kata sandi saya", New, "Kata sandi lama tidak cocok")]
    [InlineData(PortalApi.Password, "Password1234!", "paling dulu ditebak")]
    public async Task What_is_not_taken_is_said_and_nothing_changes(string old, string wanted, string said)
    {
        var email = await EmailAsync(1);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);

        using var refused = await desk.SubmitAsync("akun", "akun/sandi", ("lama", old), ("sandi", wanted));

        Assert.Contains(said, await desk.ReadAsync(refused.Headers.Location!.OriginalString), StringComparison.Ordinal);
        await new PlainBrowser(portal.Address).SignInAsync(email, PortalApi.Password);
    }

    [Fact]
    public async Task Whoever_tries_the_old_password_through_at_an_unattended_desk_locks_the_account()
    {
        var email = await EmailAsync(2);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await desk.SubmitAsync("akun", "akun/sandi", ("lama", $"salah {attempt}"), ("sandi", New));
        }

        using var right = await desk.SubmitAsync("akun", "akun/sandi", ("lama", PortalApi.Password), ("sandi", New));

        Assert.Contains("galat=LockedOut", right.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var email = await EmailAsync(3);
        using var desk = new PlainBrowser(portal.Address);
        using var phone = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        await phone.SignInAsync(email, PortalApi.Password);
        using var api = await PortalApi.SignInAsync(portal.Address, email);

        using var answer = await desk.SubmitAsync("akun", "akun/keluar-semua");

        Assert.Equal("/masuk", answer.Headers.Location?.OriginalString);
        Assert.StartsWith("/masuk", (await desk.OpenAsync("akun")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await phone.OpenAsync("akun")).Path, StringComparison.Ordinal);
        using var refused = await api.Http.GetAsync(new Uri("api/v1/opds", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        var email = await EmailAsync(4);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["lama"] = PortalApi.Password, ["sandi"] = New });
        foreach (var address in (string[])["akun/sandi", "akun/keluar-semua", "akun/tampilan", "akun/kabar"])
        {
            using var answer = await desk.Http.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
            Assert.Contains("FormStale", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        Assert.Equal("/akun", (await desk.OpenAsync("akun")).Path);
    }

    [Fact]
    public async Task Language_and_display_go_along_to_another_device_when_the_person_signs_in_there()
    {
        var email = await EmailAsync(5);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        Assert.Contains("media=\"(prefers-color-scheme: dark)\"", await desk.ReadAsync("akun"), StringComparison.Ordinal);

        using var saved = await desk.SubmitAsync("akun", "akun/tampilan", ("bahasa", "en"), ("tampilan", "Dark"));

        Assert.Equal("/akun?kabar=DisplaySaved", saved.Headers.Location?.OriginalString);
        using var phone = new PlainBrowser(portal.Address);
        Assert.Contains("lang=\"id\"", await phone.ReadAsync("masuk"), StringComparison.Ordinal);
        await phone.SignInAsync(email, PortalApi.Password);
        foreach (var browser in (PlainBrowser[])[desk, phone])
        {
            var page = await browser.ReadAsync("akun");
            Assert.Contains("My account", page, StringComparison.Ordinal);
            Assert.Contains("data-theme=\"gelap\"", page, StringComparison.Ordinal);
            Assert.Contains("media=\"screen\"", page, StringComparison.Ordinal);
        }

        // Whoever chooses light has no dark styles at all, wherever they come from; and the switch on every page is remembered, too.
        using (await phone.SubmitAsync("akun", "akun/tampilan", ("bahasa", "en"), ("tampilan", "Light")))
        {
            Assert.DoesNotContain("tema-gelap.css", await phone.ReadAsync("akun"), StringComparison.Ordinal);
        }

        await phone.ReadAsync("bahasa/id?kembali=/akun");
        using var third = new PlainBrowser(portal.Address);
        await third.SignInAsync(email, PortalApi.Password);
        var last = await third.ReadAsync("akun");
        Assert.Contains("Akun saya", last, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"terang\"", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_and_a_display_that_there_are_not_change_nothing()
    {
        var email = await EmailAsync(6);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);

        using var saved = await desk.SubmitAsync("akun", "akun/tampilan", ("bahasa", "<script>"), ("tampilan", "7"));

        await using var db = portal.Database();
        Assert.True(await db.Users.AnyAsync(user => user.Email == email && user.Language == null && user.Scheme == null));
    }

    [Fact]
    public async Task Of_what_one_is_told_is_chosen_and_an_unknown_word_chooses_nothing()
    {
        var email = await EmailAsync(7);
        using var desk = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        using var saved = await desk.SubmitAsync("akun", "akun/kabar", ("jenis", "Came"));
        Assert.Equal("/akun?kabar=NoticesSaved", saved.Headers.Location?.OriginalString);
        Assert.Equal(Enum.GetValues<NotificationKind>().Except([NotificationKind.Came]), (await MutedAsync(email)).Order());
        Assert.Contains("Pilihan kabar disimpan.", await desk.ReadAsync("akun?kabar=NoticesSaved"), StringComparison.Ordinal);

        using var strange = await desk.SubmitAsync("akun", "akun/kabar", ("jenis", "<script>"));
        Assert.Equal(Enum.GetValues<NotificationKind>(), (await MutedAsync(email)).Order());
    }

    private async Task<List<NotificationKind>> MutedAsync(string email)
    {
        await using var db = portal.Database();
        return await db.NotificationMutes.Where(mute => db.Users.Any(user => user.Id == mute.PersonId && user.Email == email)).Select(mute => mute.Kind).ToListAsync();
    }

    private async Task<string> EmailAsync(int person)
    {
        await using var db = portal.Database();
        return await db.Users.Where(user => user.Role == AccountRole.Staff && user.Email!.EndsWith(".demo")).OrderBy(user => user.Email).Skip(person).Select(user => user.Email!).FirstAsync();
    }
}
