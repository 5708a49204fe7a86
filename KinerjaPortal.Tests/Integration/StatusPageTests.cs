using System.Net;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration;

/// <summary>The page that stands in for an answer without a body says what happened, whether anything was lost, and what to do.</summary>
public sealed partial class StatusPageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(500, "Portal sedang bermasalah", "bukan di pihak Anda. Langkah yang sudah selesai tetap tersimpan. Coba lagi sebentar")]
    [InlineData(503, "Portal sedang bermasalah", "bukan di pihak Anda. Langkah yang sudah selesai tetap tersimpan. Coba lagi sebentar")]
    [InlineData(429, "Terlalu banyak permintaan", "Tunggu sebentar, lalu coba lagi.")]
    [InlineData(403, "Halaman ini bukan untuk jabatan Anda", "hubungi admin kantor Anda")]
    [InlineData(404, "Halaman tidak ditemukan", "Mungkin salah ketik")]
    [InlineData(400, "Permintaan ini tidak dapat dipenuhi", "Portal menolaknya, dan tidak ada yang berubah.")]
    public async Task A_fault_a_refusal_and_too_many_requests_each_have_their_sentence(int code, string title, string sentence)
    {
        var page = await PageAsync(code);

        Assert.Equal(title, Heading().Match(page).Groups["words"].Value);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }

    /// <summary>Nobody knows how far a request came that broke off.</summary>
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task A_fault_does_not_promise_that_nothing_has_changed(int code) =>
        Assert.DoesNotContain("tidak ada yang berubah", await PageAsync(code), StringComparison.OrdinalIgnoreCase);

    private async Task<string> PageAsync(int code)
    {
        using var browser = new HttpClient { BaseAddress = portal.Address, DefaultRequestHeaders = { { "Accept-Language", "id" } } };
        return WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri($"galat/{code}", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("<h1[^>]*>(?<words>[^<]*)</h1>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
