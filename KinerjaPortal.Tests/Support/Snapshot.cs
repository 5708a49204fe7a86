using System.Runtime.CompilerServices;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// Holds a text against the <c>.verified.txt</c> file beside the test. When they differ, what came is written beside it as
/// <c>.received.txt</c>: look at the difference, and rename it only when the change is wanted.
/// </summary>
internal static class Snapshot
{
    public static async Task VerifyAsync(string text, string name, [CallerFilePath] string test = "")
    {
        var verified = Path.Combine(Path.GetDirectoryName(test)!, $"{name}.verified.txt");
        var received = Path.ChangeExtension(verified, null).Replace(".verified", ".received.txt", StringComparison.Ordinal);
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text);
        Assert.Fail($"{FirstDifference(expected, text)} See {Path.GetFileName(received)}.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} was '{was.ElementAtOrDefault(line)}' and is '{now.ElementAtOrDefault(line)}'.";
    }
}
