using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace KinerjaPortal.Bench;

/// <summary>The real portal in a process of its own, on a SQLite file of its own.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly Process _process;

    private Portal(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Processor time that the portal has used so far: says more than the clock on a busy machine.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<Portal> StartAsync(string database, int port)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var web = Path.Combine(RepositoryRoot(), "KinerjaPortal.Web", "bin", Configuration, "net10.0", "KinerjaPortal.Web.dll");
        var process = StartProcess("dotnet", [web, "--urls", address.ToString(), "--contentRoot", Path.GetDirectoryName(web)!], new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Kinerja"] = $"Data Source={database}",
            ["Files__Root"] = Path.Combine(Path.GetDirectoryName(database)!, "berkas"),
            ["Demo__Cycles"] = "false",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        await WaitUntilUpAsync(process, new Uri(address, "/health/ready"));
        return new Portal(process, address);
    }

    /// <summary>A client signed in as the demo account of a post.</summary>
    public async Task<(HttpClient Client, string Token)> SignInAsync(string post, string opd)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = Address };
        var answer = await client.PostAsJsonAsync("/api/v1/login", new { email = $"{post}@{opd}.demo", password = "KinerjaDemo#2026" });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (client, token);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public static Process StartProcess(string file, IEnumerable<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = false, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task WaitUntilUpAsync(Process process, Uri health)
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            try
            {
                if ((await client.GetAsync(health)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"Nothing answered at {health}.");
    }

    private static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KinerjaPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run the bench from inside the repository.");
    }
}
