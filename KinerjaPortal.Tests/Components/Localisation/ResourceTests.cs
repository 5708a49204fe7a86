using System.Collections;
using System.Globalization;
using System.Resources;
using KinerjaPortal.Web.Components.Layout;

namespace KinerjaPortal.Tests.Components.Localisation;

/// <summary>Every word the portal says exists in both its languages, and belongs to a class that names it.</summary>
public sealed class ResourceTests
{
    private const string Extension = ".resources";

    public static TheoryData<string> Resources =>
        [.. typeof(ShellText).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[..^Extension.Length])];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Both_languages_have_the_same_keys_and_no_empty_value(string resource)
    {
        var indonesian = Read(resource, CultureInfo.InvariantCulture);
        var english = Read(resource, CultureInfo.GetCultureInfo("en"));

        Assert.Equal(indonesian.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(indonesian.Concat(english), entry => Assert.False(string.IsNullOrWhiteSpace(entry.Value), entry.Key));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Both_languages_fill_the_same_gaps(string resource)
    {
        var english = Read(resource, CultureInfo.GetCultureInfo("en"));

        Assert.All(Read(resource, CultureInfo.InvariantCulture), entry => Assert.Equal(Gaps(entry.Value), Gaps(english[entry.Key])));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Each_is_named_by_a_class_beside_it(string resource) => Assert.NotNull(typeof(ShellText).Assembly.GetType(resource));

    private static Dictionary<string, string> Read(string resource, CultureInfo culture)
    {
        var set = new ResourceManager(resource, typeof(ShellText).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static string Gaps(string text) =>
        string.Concat(Enumerable.Range(0, 9).Where(number => text.Contains($"{{{number}", StringComparison.Ordinal)));
}
