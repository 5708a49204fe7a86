using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>What a browser is given when it asks for a file, and what it is told not to do with it.</summary>
public sealed class DownloadTests(FiledRenja portal) : IClassFixture<FiledRenja>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_download_is_the_same_bytes_as_an_attachment_under_its_own_name()
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");
        var file = portal.Files[FiledRenja.Draft];

        using var answer = await browser.Http.GetAsync(Path($"berkas/{file.Id}"), Now);
        var content = await answer.Content.ReadAsByteArrayAsync(Now);

        Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
        Assert.Equal((file.Size, file.MediaType), (answer.Content.Headers.ContentLength!.Value, answer.Content.Headers.ContentType!.MediaType));
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", file.Name), (disposition.DispositionType, disposition.FileNameStar));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("no-cache, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal($"\"{file.Sha256}\"", answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task What_is_terbatas_is_kept_nowhere_on_the_way()
    {
        var api = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);

        using var answer = await api.Http.GetAsync(Path($"api/v1/files/{portal.Files[FiledRenja.Terbatas].Id}"), Now);

        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_phone_goes_on_where_its_line_broke()
    {
        var api = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var file = portal.Files[FiledRenja.Draft];
        var path = Path($"api/v1/files/{file.Id}");
        var whole = await api.Http.GetByteArrayAsync(path, Now);
        using var request = new HttpRequestMessage(HttpMethod.Get, path)
        {
            Headers = { Range = new RangeHeaderValue(100, null), IfRange = new RangeConditionHeaderValue($"\"{file.Sha256}\"") },
        };

        using var rest = await api.Http.SendAsync(request, Now);

        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal($"bytes 100-{file.Size - 1}/{file.Size}", rest.Content.Headers.ContentRange!.ToString());
        Assert.Equal(whole[100..], await rest.Content.ReadAsByteArrayAsync(Now));
    }

    [Fact]
    public async Task A_kept_copy_is_asked_about_each_time()
    {
        var api = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var file = portal.Files[FiledRenja.Bahan];
        using var request = new HttpRequestMessage(HttpMethod.Get, Path($"api/v1/files/{file.Id}"))
        {
            Headers = { IfNoneMatch = { new EntityTagHeaderValue($"\"{file.Sha256}\"") } },
        };

        using var answer = await api.Http.SendAsync(request, Now);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData(FiledRenja.Bahan, "&lt;b&gt;97&lt;/b&gt;")]
    [InlineData(FiledRenja.Draft, "&lt;script&gt;alert(1)&lt;/script&gt;")]
    public async Task Words_are_shown_encoded_in_a_sandbox_that_loads_and_runs_nothing(string kind, string words)
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");

        using var answer = await browser.Http.GetAsync(Path($"berkas/{portal.Files[kind].Id}/pratinjau"), Now);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.EndsWith("; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_is_shown_by_the_browser_that_may_load_nothing_for_it()
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");

        using var answer = await browser.Http.GetAsync(Path($"berkas/{portal.Files[FiledRenja.Terbatas].Id}/pratinjau"), Now);

        Assert.Equal(("inline", "application/pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_content_that_is_gone_from_the_disk_is_said_to_be()
    {
        await using var own = new FiledRenja();
        await ((IAsyncLifetime)own).InitializeAsync();
        var api = await own.ApiAsync(Renja.Kasubag, Renja.Opd);
        using var browser = await SignedInBrowser.OpenAsync(own.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");
        var file = own.Files[FiledRenja.Draft];
        File.Delete(System.IO.Path.Combine(own.FilesRoot, FileStore.PlaceOf(file.Sha256)));

        await Refused.WithAsync(HttpStatusCode.Gone, "tidak ditemukan lagi di penyimpanan", await api.Http.GetAsync(Path($"api/v1/files/{file.Id}"), Now));
        foreach (var path in (string[])[$"berkas/{file.Id}", $"berkas/{file.Id}/pratinjau"])
        {
            using var answer = await browser.Http.GetAsync(Path(path), Now);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Null(answer.Content.Headers.ContentDisposition);
            Assert.Contains("tidak ditemukan lagi di penyimpanan", await answer.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
