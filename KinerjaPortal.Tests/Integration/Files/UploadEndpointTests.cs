using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Files;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>Uploads over HTTP, of scripts with a token and of pages with a cookie.</summary>
public sealed class UploadEndpointTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_file_comes_in_pieces_and_says_how_far_it_is()
    {
        var (client, purpose, photo) = (await ClientAsync(), FileDesk.NewPurpose(), new GeneratedPhoto(3 * Megabyte));

        using var begun = await client.TryBeginAsync(purpose, "foto.jpg", photo.Size, "1");
        var upload = (await begun.Content.ReadFromJsonAsync<UploadClient.UploadState>())!;
        await client.AppendAsync(upload.Id, 0, photo.Piece(0, Megabyte));
        using var again = await client.TryBeginAsync(purpose, "foto.jpg", photo.Size, "1");
        var finished = await client.SendAsync((await again.Content.ReadFromJsonAsync<UploadClient.UploadState>())!, photo, Megabyte);

        Assert.Equal((HttpStatusCode.Created, $"/api/v1/uploads/{upload.Id}"), (begun.StatusCode, begun.Headers.Location?.OriginalString));
        Assert.Equal(new UploadClient.UploadState(upload.Id, purpose, "foto.jpg", photo.Size, 0, Finished: false, null, null), upload);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(upload with { Received = photo.Size, Finished = true, Sha256 = photo.Sha256(), MediaType = "image/jpeg" }, finished);
        Assert.Equal([finished], await client.ListAsync(purpose));
        Assert.Equal(finished, await client.FindAsync(upload.Id));
        Assert.Equal(HttpStatusCode.NoContent, await client.CancelAsync(upload.Id));
        Assert.Equal(HttpStatusCode.NotFound, await client.CancelAsync(upload.Id));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusOfAsync(upload.Id));
    }

    [Fact]
    public async Task A_wrong_offset_is_answered_with_the_right_one()
    {
        var (client, photo) = (await ClientAsync(), new GeneratedPhoto(2 * Megabyte));
        var upload = await client.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", photo.Size);
        await client.AppendAsync(upload.Id, 0, photo.Piece(0, 1000));

        using var refused = await client.TryAppendAsync(upload.Id, 0, photo.Piece(0, 1000));
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(1000, problem.GetProperty("upload").GetProperty("received").GetInt64());
        Assert.Contains("1000 byte", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_dropped_keeps_what_came_over_it()
    {
        var (client, photo) = (await ClientAsync(), new GeneratedPhoto(4 * Megabyte));
        var upload = await client.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", photo.Size);

        var line = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var dropped = client.TryAppendAsync(upload.Id, 0, photo.StallingPiece(0, photo.Size, Megabyte, line.Task));
        await Eventually.TrueAsync(async () => (await client.FindAsync(upload.Id)).Received == Megabyte, "a megabyte has come over the line");
        line.SetResult();
        await Assert.ThrowsAsync<HttpRequestException>(() => dropped);

        // The server may not have noticed yet that the line is down.
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await client.TryAppendAsync(upload.Id, Megabyte, photo.Piece(Megabyte, 1000));
                return answer.StatusCode == HttpStatusCode.OK;
            },
            "the upload goes on where it was cut");
        Assert.Equal(photo.Sha256(), (await client.SendAsync(await client.FindAsync(upload.Id), photo, Megabyte)).Sha256);
    }

    [Fact]
    public async Task Ten_uploads_at_once()
    {
        var clients = new[] { await ClientAsync(), await ClientAsync(Renja.Sekretaris) };
        var photos = Enumerable.Range(1, 10).Select(seed => new GeneratedPhoto((3 * Megabyte) + seed, (byte)seed)).ToList();

        var finished = await Task.WhenAll(photos.Select(async (photo, n) =>
        {
            var client = clients[n % 2];
            return await client.SendAsync(await client.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", photo.Size), photo, Megabyte / 2);
        }));

        Assert.Equal(photos.Select(photo => photo.Sha256()), finished.Select(upload => upload.Sha256));
        Assert.All(finished, upload => Assert.Equal(upload.Size, new FileInfo(Path.Combine(portal.FilesRoot, FileStore.PlaceOf(upload.Sha256!))).Length));
    }

    [Fact]
    public async Task The_pages_send_with_their_cookie_and_their_token()
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");
        var photo = new GeneratedPhoto(1000);
        var (client, withoutToken) = (new UploadClient(browser.Http, "unggahan", browser.Token), new UploadClient(browser.Http, "unggahan"));

        var upload = await client.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", photo.Size);
        using var begun = await withoutToken.TryBeginAsync(FileDesk.NewPurpose(), "foto.jpg", photo.Size);
        using var appended = await withoutToken.TryAppendAsync(upload.Id, 0, photo.Piece(0, 1000));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (begun.StatusCode, appended.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, await withoutToken.CancelAsync(upload.Id));
        Assert.Equal(0, (await withoutToken.FindAsync(upload.Id)).Received);
        Assert.True((await client.AppendAsync(upload.Id, 0, photo.Piece(0, 1000))).Finished);
    }

    [Theory]
    [InlineData("unggahan")]
    [InlineData("api/v1/uploads")]
    public async Task Nobody_uploads_without_having_signed_in(string address)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        var client = new UploadClient(http, address);

        using var begun = await client.TryBeginAsync(FileDesk.NewPurpose(), "foto.jpg", 1);

        Assert.Equal(HttpStatusCode.Unauthorized, begun.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await client.StatusOfAsync(Guid.CreateVersion7()));
    }

    [Fact]
    public async Task Another_persons_upload_is_not_there()
    {
        var (mine, others) = (await ClientAsync(), await ClientAsync(Renja.Sekretaris));
        var upload = await mine.BeginAsync(FileDesk.NewPurpose(), "foto.jpg", 1000);

        using var appended = await others.TryAppendAsync(upload.Id, 0, new GeneratedPhoto(1000).Piece(0, 1000));

        Assert.Equal(HttpStatusCode.NotFound, appended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await others.StatusOfAsync(upload.Id));
        Assert.Equal(HttpStatusCode.NotFound, await others.CancelAsync(upload.Id));
        Assert.Equal(0, (await mine.FindAsync(upload.Id)).Received);
    }

    [Theory]
    [InlineData("../laporan.pdf", 1, HttpStatusCode.UnprocessableEntity, "garis miring")]
    [InlineData("laporan.exe", 1, HttpStatusCode.UnsupportedMediaType, "pdf, docx")]
    [InlineData("laporan.xlsm", 1, HttpStatusCode.UnsupportedMediaType, "makro")]
    [InlineData("laporan.pdf", 0, HttpStatusCode.UnprocessableEntity, "kosong")]
    [InlineData("laporan.pdf", 201L * Megabyte, HttpStatusCode.RequestEntityTooLarge, "201 MB; kantor Anda menerima paling besar 200 MB")]
    public async Task A_refusal_says_what_is_wrong(string name, long size, HttpStatusCode status, string words)
    {
        using var refused = await (await ClientAsync()).TryBeginAsync(FileDesk.NewPurpose(), name, size);

        Assert.Equal(status, refused.StatusCode);
        Assert.Contains(words, await UploadClient.SentenceAsync(refused), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"name\": \"a.pdf\", \"size\": \"banyak\"}")]
    [InlineData("{\"size\": 1}")]
    public async Task What_cannot_be_read_is_told_with_a_sentence(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var refused = await (await ApiAsync()).Http.PostAsync(new Uri("api/v1/uploads", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty(await UploadClient.SentenceAsync(refused));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_refusal_has_a_sentence_of_its_own(string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var words = portal.Services.GetRequiredService<UploadRefusalWords>();
            var refusals = Refusals().ToList();
            var sentences = refusals.Select(words.Of).ToList();

            Assert.Equal(refusals.Count, sentences.Select(refusal => refusal.Sentence).Distinct().Count());
            Assert.All(sentences, refusal => Assert.Matches(@"^\S+ .*\.$", refusal.Sentence));
            Assert.All(sentences, refusal => Assert.InRange(refusal.Status, 400, 599));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>One of each, so that a new one without words is noticed.</summary>
    private static IEnumerable<UploadRefusal> Refusals()
    {
        foreach (var type in typeof(UploadRefusal).GetNestedTypes().Where(type => type != typeof(UploadRefusal.BadName)))
        {
            var parameters = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).Single().GetParameters();
            yield return (UploadRefusal)Activator.CreateInstance(type, [.. parameters.Select(parameter => Sample(parameter.ParameterType))])!;
        }

        foreach (var fault in Enum.GetValues<NameFault>().Where(fault => fault != NameFault.None))
        {
            yield return new UploadRefusal.BadName(fault);
        }
    }

    private static object Sample(Type type) => type switch
    {
        _ when type == typeof(FileKind) => FileKinds.Pdf,
        _ when type == typeof(string) => ".exe",
        _ when type == typeof(long) => 5L * Megabyte,
        _ => 7,
    };

    private Task<PortalApi> ApiAsync(string post = Renja.Kasubag) => portal.ApiAsync(post, Renja.Opd);

    private async Task<UploadClient> ClientAsync(string post = Renja.Kasubag) => new((await ApiAsync(post)).Http);
}
