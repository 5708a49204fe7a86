using System.Net;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.People;

/// <summary>Where the set-up link is told: in the log of a Production start without an admin, and by the command <c>buat-admin</c>.</summary>
public sealed partial class FirstAdminLinkTests
{
    [Fact]
    public async Task A_Production_start_tells_the_link_until_there_is_an_admin_and_a_command_makes_another()
    {
        using var folder = new TempFolder();
        using (var first = Start(folder))
        {
            var address = await first.ListeningAsync();
            var told = await LinkAsync(() => first.Output);
            Assert.StartsWith(address.ToString(), told, StringComparison.Ordinal);

            using var command = PortalProcess.Run("buat-admin", folder.Path, [.. Settings(folder), ("Portal:PublicUrl", address.ToString())]);
            Assert.Equal(0, await command.ExitCodeAsync());
            var made = await LinkAsync(() => command.Output);

            // The one that was told before may have been read by somebody else.
            using var browser = new PlainBrowser(address);
            Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync(told)).Status);
            var page = await browser.ReadAsync(made);
            Assert.DoesNotContain("MudBlazor.min.css", page, StringComparison.Ordinal);
            var office = OfficeOption().Match(page).Groups["id"].Value;
            using var answer = await browser.SubmitAsync(
                made, "mulai", ("nama", "Sri Wahyuni"), ("email", "sri@contoh.go.id"), ("sandi", "gerimis di pasar ikan"), ("kantor", office));
            Assert.Equal("/admin/pengguna", answer.Headers.Location?.OriginalString);
        }

        using var next = Start(folder);
        using var signedIn = new PlainBrowser(await next.ListeningAsync());
        await signedIn.SignInAsync("sri@contoh.go.id", "gerimis di pasar ikan");
        Assert.DoesNotMatch(Link(), next.Output);
    }

    [Fact]
    public async Task Where_there_is_no_database_the_command_makes_none()
    {
        using var folder = new TempFolder();
        using var command = PortalProcess.Run("buat-admin", folder.Path, Settings(folder));

        Assert.Equal(1, await command.ExitCodeAsync());
        await Eventually.TrueAsync(() => command.Errors.Contains("Basis data belum ada", StringComparison.Ordinal), "it says why");
    }

    private static PortalProcess Start(TempFolder folder) => PortalProcess.Start(folder.Path, Settings(folder));

    private static (string, string)[] Settings(TempFolder folder) =>
        [("environment", "Production"), ("ConnectionStrings:Kinerja", $"Data Source={folder.File("kinerja.db")}")];

    private static async Task<string> LinkAsync(Func<string> output)
    {
        await Eventually.TrueAsync(() => Link().IsMatch(output()), "it tells the link");
        return Link().Match(output()).Value;
    }

    [GeneratedRegex(@"http://\S+/mulai/[\w-]{43}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("""<option value="(?<id>[0-9a-f-]{36})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfficeOption();
}
