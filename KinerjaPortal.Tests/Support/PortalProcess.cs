using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Support;

/// <summary>The portal as a process of its own, <c>dotnet KinerjaPortal.Web.dll</c>, so that it can be killed and can fail to start.</summary>
internal sealed partial class PortalProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => LookForAddress(line.Data);
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

    /// <param name="folder">Where it runs: no settings of the project lie there.</param>
    public static PortalProcess Start(string folder, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "KinerjaPortal.Web.dll"));
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        start.ArgumentList.Add("--Demo:Cycles=false");
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
