using System.Diagnostics;

namespace KinerjaPortal.Tests.Support;

/// <summary>Runs a program of Debian that <c>./test.sh</c> installs, and says what it said.</summary>
internal static class CommandLine
{
    /// <param name="home">The folder that the program takes for its user's own.</param>
    public static (int ExitCode, string Said) Run(string program, IEnumerable<string> arguments, string home)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOME"] = home;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
