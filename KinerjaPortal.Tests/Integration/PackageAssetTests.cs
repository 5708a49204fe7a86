using System.Net;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration;

/// <summary>Run from its build output in Production, as the bench and a first try do, the portal has the files of its packages too, and what a page links is sent packed.</summary>
public sealed partial class PackageAssetTests
{
    [Fact]
    public async Task In_Production_the_packages_files_come_from_the_build_output_and_packed()
    {
        using var folder = new TempFolder();
        using var portal = PortalProcess.Start(
            folder.Path, ("environment", "Production"), ("ConnectionStrings:Kinerja", $"Data Source={folder.File("kinerja.db")}"));
        using var browser = new HttpClient { BaseAddress = await portal.ListeningAsync() };
        var page = await browser.GetStringAsync(new Uri("masuk", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(PortalApi.Password, page, StringComparison.Ordinal);
        string[] linked = [.. Stylesheet().Matches(page).Select(link => link.Groups["address"].Value)];
        Assert.NotEmpty(linked);

        foreach (var address in (string[])[.. linked, "_content/MudBlazor/MudBlazor.min.css", "_content/MudBlazor/MudBlazor.min.js", "_framework/blazor.web.js"])
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        // A package's files are packed under their plain names alone: linked by a name with a fingerprint, 627 kB come in place of 43.
        foreach (var address in (string[])[.. linked, "_content/MudBlazor/MudBlazor.min.js", "_framework/blazor.web.js"])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { { "Accept-Encoding", "gzip" } } };
            using var answer = await browser.SendAsync(asked, TestContext.Current.CancellationToken);

            Assert.True(answer.Content.Headers.ContentEncoding.SequenceEqual(["gzip"]), $"{address} is not packed");
        }
    }

    [GeneratedRegex("""<link rel="stylesheet" href="(?<address>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stylesheet();
}
