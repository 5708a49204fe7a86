using System.Diagnostics;

namespace KinerjaPortal.Tests.Support;

/// <summary>Runs a program of Debian that <c>./test.sh</c> installs, and says what it said.</summary>
internal static class CommandLine
{
    public static (int ExitCode, string Said) Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
