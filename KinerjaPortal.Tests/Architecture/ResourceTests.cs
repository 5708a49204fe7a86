using System.Xml.Linq;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Architecture;

/// <summary>The words stand in Indonesian and in English, and none is missing in either.</summary>
public sealed class ResourceTests
{
    public static TheoryData<string> Indonesian =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "KinerjaPortal.Web"), "*.resx", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Indonesian))]
    public void Both_languages_have_the_same_words_with_the_same_places(string resource)
    {
        var english = Read(Path.ChangeExtension(resource, ".en.resx"));
        var indonesian = Read(resource);

        Assert.Equal(indonesian.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(indonesian, word => Assert.Equal(Places(word.Value), Places(english[word.Key])));
        Assert.All(indonesian.Concat(english), word => Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key));
    }

    /// <summary>Those of <c>{0}</c> to <c>{9}</c> that a text has.</summary>
    private static IEnumerable<int> Places(string text) => Enumerable.Range(0, 10).Where(n => text.Contains($"{{{n}", StringComparison.Ordinal));

    private static Dictionary<string, string> Read(string resource) =>
        XDocument.Load(Path.Combine(Repository.Root, resource)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
