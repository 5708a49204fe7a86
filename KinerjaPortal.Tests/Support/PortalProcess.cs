using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Support;

/// <summary>The portal as a process of its own, <c>dotnet KinerjaPortal.Web.dll</c>, so that it can be killed and can fail to start.</summary>
internal sealed partial class PortalProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            LookForAddress(line.Data);
            lock (_output)
            {
                _output.AppendLine(line.Data);
            }
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The portal ended before it listened."));
        process.EnableRaisingEvents = true;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to stderr so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString().Trim();
            }
        }
    }

    /// <summary>What it wrote to stdout so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString().Trim();
            }
        }
    }

    /// <summary>For looking at it from outside, in <c>/proc</c>.</summary>
    public int Id => _process.Id;

    /// <param name="folder">Where it runs: no settings of the project lie there.</param>
    public static PortalProcess Start(string folder, params ReadOnlySpan<(string Name, string Value)> settings) => Start(folder, [], [], settings);

    /// <summary>Runs a command of the portal's in the place of its pages.</summary>
    public static PortalProcess Run(string command, string folder, params ReadOnlySpan<(string Name, string Value)> settings) =>
        Start(folder, [], [command], settings);

    /// <summary>Runs a command of the portal's with what it is told.</summary>
    public static PortalProcess Run(string[] command, string folder, params ReadOnlySpan<(string Name, string Value)> settings) =>
        Start(folder, [], command, settings);

    /// <summary>Starts it with so small a disk for its files, which no other process sees; it is to be looked at in <c>/proc/…/root</c>.</summary>
    public static PortalProcess StartOnDiskOf(int megabytes, string folder, params ReadOnlySpan<(string Name, string Value)> settings) => Start(
        folder,
        ["unshare", "-rm", "sh", "-c", $"mount -t tmpfs -o size={megabytes}m kinerja \"$0\" && exec \"$@\"", Directory.CreateDirectory(Path.Combine(folder, "berkas")).FullName],
        [],
        settings);

    private static PortalProcess Start(
        string folder, ReadOnlySpan<string> before, ReadOnlySpan<string> commands, ReadOnlySpan<(string Name, string Value)> settings)
    {
        string[] program = [.. before, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "KinerjaPortal.Web.dll"), .. commands];
        var start = new ProcessStartInfo(program[0], program[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        start.ArgumentList.Add("--Demo:Cycles=false");
        start.ArgumentList.Add("--SignIn:PerMinute=100000");
        start.ArgumentList.Add($"--Files:Root={Path.Combine(folder, "berkas")}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings)
        {
            start.ArgumentList.Add($"--{name}={value}");
        }

        return new PortalProcess(new Process { StartInfo = start });
    }

    /// <summary>Waits until it answers, and says where.</summary>
    public Task<Uri> ListeningAsync() => _listening.Task.WaitAsync(Eventually.Patience);

    /// <summary>Waits until it has ended by itself, and says with which code.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: it gets no chance to tidy up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void LookForAddress(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
