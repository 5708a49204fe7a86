using System.Net;
using System.Text.RegularExpressions;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>What somebody learns who has a code, and somebody who has none.</summary>
public sealed partial class VerificationTests(VerificationTests.SignedRenja portal) : IClassFixture<VerificationTests.SignedRenja>
{
    private const string NobodysCode = "00000000000000000000000000";

    [Fact]
    public async Task A_code_tells_what_was_signed_by_which_post_and_when()
    {
        var (status, page) = await OpenAsync(portal.SignOff.Fact.Code);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("RENJA 2027", page, StringComparison.Ordinal);
        Assert.Contains("Badan Kesatuan Bangsa dan Politik", page, StringComparison.Ordinal);
        Assert.All(portal.SignOff.Fact.Signatory.Lines, line => Assert.Contains(line, page, StringComparison.Ordinal));
        Assert.Contains(portal.SignOff.Fact.Sha256, page, StringComparison.Ordinal);
        Assert.Contains(portal.SignOff.At.ToOffset(TimeSpan.FromHours(7)).ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture) + " WIB", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_of_no_person_no_file_and_no_cycle()
    {
        var (_, page) = await OpenAsync(portal.SignOff.Fact.Code);

        var fact = portal.SignOff.Fact;
        Assert.All(
            (string[])[
                portal.SignOff.By.Name, fact.Signatory.Name, "Renja 2027.docx", fact.Certificate.SerialNumber,
                .. ((Guid[])[portal.CycleId, fact.RunId, fact.StepId, fact.SignOffId, fact.DocumentId, fact.FileId, fact.EditionFileId, portal.SignOff.By.PersonId])
                    .SelectMany(id => (string[])[id.ToString(), id.ToString("N")]),
            ],
            secret => Assert.DoesNotContain(secret, page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_code_is_read_as_people_type_it()
    {
        var typed = VerificationCode.Grouped(portal.SignOff.Fact.Code).ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l');

        using var http = PortalApi.Anonymous(portal.Address);
        using var answer = await http.Http.GetAsync(new Uri($"verifikasi?kode={Uri.EscapeDataString(typed)}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("7K3M9-QW2XT-5ZB8V-N4CJ6-HPRD1-GG")]
    [InlineData("%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("UUUUUUUUUUUUUUUUUUUUUUUUUU")]
    public async Task What_can_be_no_code_is_answered_as_one_that_nobody_has(string code)
    {
        var nobodys = await OpenAsync(NobodysCode);
        var none = await OpenAsync(code);

        Assert.Equal(HttpStatusCode.NotFound, nobodys.Status);
        Assert.Equal(nobodys.Status, none.Status);
        Assert.Equal(MainOf().Match(nobodys.Page).Value, MainOf().Match(none.Page).Value);
        Assert.Contains("Kode ini tidak dikenal.", none.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_goes_into_no_index_no_cache_and_to_no_other_site()
    {
        using var http = PortalApi.Anonymous(portal.Address);
        using var answer = await http.Http.GetAsync(new Uri($"verifikasi/{portal.SignOff.Fact.Code}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(["noindex, nofollow"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("connect-src 'none'", string.Join(", ", answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"_framework/", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Page)> OpenAsync(string code)
    {
        using var http = PortalApi.Anonymous(portal.Address);
        using var answer = await http.Http.GetAsync(new Uri($"verifikasi/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>What the page says; around it stands what is told each visitor anew, such as the way back from the other language.</summary>
    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MainOf();

    /// <summary>A RENJA that the Kaban has signed, at a portal that lets a whole class of tests ask.</summary>
    public sealed class SignedRenja : IAsyncLifetime
    {
        private readonly FiledRenja _portal = new();

        public Uri Address => _portal.Address;

        public Guid CycleId => _portal.CycleId;

        public SignOff SignOff { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await ((IAsyncLifetime)_portal).InitializeAsync();
            SignOff = await _portal.SignAsync();
        }

        public ValueTask DisposeAsync() => _portal.DisposeAsync();
    }
}
