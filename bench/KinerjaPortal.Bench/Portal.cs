using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace KinerjaPortal.Bench;

/// <summary>The real portal in a process of its own, on a SQLite file of its own.</summary>
internal sealed class Portal : IAsyncDisposable
{
    public const string Password = "KinerjaDemo#2026";

    private readonly Process _process;

    private readonly string _socket;

    private Portal(Process process, Uri address, string socket)
    {
        _process = process;
        _socket = socket;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>
    /// The program that is measured: this repository's, or another's, so that a release is measured by the same bench as the
    /// one before it.
    /// </summary>
    private static string Program => Environment.GetEnvironmentVariable("KINERJA_BENCH_PORTAL") is { Length: > 0 } other
        ? Path.GetFullPath(other)
        : Path.Combine(RepositoryRoot(), "KinerjaPortal.Web", "bin", Configuration, "net10.0", "KinerjaPortal.Web.dll");

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
        var socket = Path.Combine(Path.GetDirectoryName(database)!, "bench.sock");
        var process = StartProcess("dotnet", [Program, "--urls", address.ToString(), "--contentRoot", Path.GetDirectoryName(Program)!], new()
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.SocketVariable] = socket,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Kinerja"] = $"Data Source={database}",
            ["Files__Root"] = Path.Combine(Path.GetDirectoryName(database)!, "berkas"),
            ["Demo__Cycles"] = "false",
            ["SignIn__PerMinute"] = "100000",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        await WaitUntilUpAsync(process, new Uri(address, "/health/ready"));
        return new Portal(process, address, socket);
    }

    /// <summary>After a full collection: what the objects take that are still held, and what the process has of the machine.</summary>
    public async Task<Memory> MemoryAsync()
    {
        var answer = await AskAsync(Question.Memory);
        _process.Refresh();
        return new Memory(BitConverter.ToInt64(answer), _process.WorkingSet64);
    }

    /// <summary>How many methods the runtime has compiled so far, each as often as it was compiled.</summary>
    public async Task<long> CompiledMethodsAsync() => BitConverter.ToInt64(await AskAsync(Question.CompiledMethods));

    /// <summary>Where the time of the commands went since this was asked last; the first time only begins to listen.</summary>
    public async Task<IReadOnlyDictionary<string, StageTime>> StagesAsync() =>
        JsonSerializer.Deserialize<Dictionary<string, StageTime>>(await AskAsync(Question.Stages))!;

    /// <summary>A client signed in as the demo account of a post.</summary>
    public async Task<(HttpClient Client, string Token)> SignInAsync(string post, string opd)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = Address };
        var answer = await client.PostAsJsonAsync("/api/v1/login", new { email = $"{post}@{opd}.demo", password = Password });
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

    private async Task<byte[]> AskAsync(Question question)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_socket));
        await socket.SendAsync(new[] { (byte)question });
        await using var stream = new NetworkStream(socket);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        return answer.ToArray();
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
