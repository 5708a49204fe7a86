using System.Diagnostics;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>A program that verifies and knows nothing of the portal: openssl, pdfsig. Both are on every machine that runs these tests.</summary>
internal static class Tool
{
    public static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    public static async Task<ToolAnswer> RunAsync(TempFolder folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // pdfsig looks for somebody's certificates in their home; here lie none.
            Environment = { ["LC_ALL"] = "C.UTF-8", ["TZ"] = "Asia/Jakarta", ["HOME"] = folder.Path },
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolAnswer(process.ExitCode, await output + await errors);
    }
}

internal sealed record ToolAnswer(int Code, string Said);
