using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Architecture;

/// <summary>A script is asked for by its place: a file that moves is missing first in the browser, where no compiler looks.</summary>
public sealed partial class ScriptImportTests
{
    private static readonly string s_web = Path.Combine(Repository.Root, "KinerjaPortal.Web");

    [Fact]
    public void Every_script_that_a_script_imports_is_there()
    {
        var imports = Sources("*.js")
            .SelectMany(file => RelativeImport().Matches(File.ReadAllText(file)).Select(import => (File: file, Path: import.Groups["path"].Value)))
            .ToList();

        Assert.NotEmpty(imports);
        Assert.DoesNotContain(imports, import => !File.Exists(Path.Combine(s_web, Served(import.File, import.Path))));
    }

    [Fact]
    public void Every_script_that_a_component_imports_is_there()
    {
        var imports = Sources("*.razor").Concat(Sources("*.cs"))
            .SelectMany(file => ComponentScript().Matches(File.ReadAllText(file)).Select(script => (File: file, Path: script.Groups["path"].Value)))
            .ToList();

        Assert.NotEmpty(imports);
        Assert.DoesNotContain(imports, import => !File.Exists(Path.Combine(s_web, import.Path)));
    }

    /// <summary>What lies in wwwroot is served at the root, what lies beside a component at the component's place.</summary>
    private static string Served(string file, string import)
    {
        var address = Path.GetRelativePath(s_web, file).Replace($"wwwroot{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal);
        var wanted = Path.GetRelativePath(s_web, Path.GetFullPath(Path.Combine(s_web, Path.GetDirectoryName(address)!, import)));
        return wanted.StartsWith("js", StringComparison.Ordinal) ? Path.Combine("wwwroot", wanted) : wanted;
    }

    private static IEnumerable<string> Sources(string pattern) =>
        new[] { "Components", "Features", "wwwroot" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(s_web, folder), pattern, SearchOption.AllDirectories));

    [GeneratedRegex("""(?:from|import)\s*\(?\s*'(?<path>\.{1,2}/[^']+)'""", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RelativeImport();

    [GeneratedRegex("""["/](?<path>Features/[\w/]+\.razor\.js)""", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ComponentScript();
}
