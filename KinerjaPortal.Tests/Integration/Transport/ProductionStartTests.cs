using System.Net;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Transport;

/// <summary>What a portal in Production says, and keeps to itself, that nobody has set up yet.</summary>
public sealed class ProductionStartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task It_says_what_is_missing_and_tells_strangers_nothing_of_its_API()
    {
        using var portal = PortalProcess.Start(_folder.Path, [.. Settings, ("urls", "http://0.0.0.0:0")]);
        var address = new UriBuilder(await portal.ListeningAsync()) { Host = "127.0.0.1" }.Uri;
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

        using var answer = await stranger.GetAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Redirect]);
        await Eventually.TrueAsync(() => portal.Output.Contains("Portal:PublicUrl belum diisi", StringComparison.Ordinal), "it says that its address is missing");
        await Eventually.TrueAsync(() => portal.Output.Contains("hanya mendengar lewat http", StringComparison.Ordinal), "it says that others cannot open it");
    }

    [Fact]
    public async Task An_address_without_encryption_is_refused()
    {
        using var portal = PortalProcess.Start(_folder.Path, [.. Settings, ("Portal:PublicUrl", "http://kinerja.contoh.go.id")]);

        Assert.Equal(1, await portal.ExitCodeAsync());
        await Eventually.TrueAsync(() => portal.Errors.Contains("Isilah alamat https-nya", StringComparison.Ordinal), "it says what to fill in");
    }

    public void Dispose() => _folder.Dispose();

    private (string Name, string Value)[] Settings => [("environment", "Production"), ("ConnectionStrings:Kinerja", $"Data Source={_folder.File("kinerja.db")}")];
}
