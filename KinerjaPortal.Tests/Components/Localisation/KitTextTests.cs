using System.Resources;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Localisation;

/// <summary>
/// MudBlazor's own words: each of them stands in the portal's resources with the places that the kit fills in. One place too
/// many would be a FormatException, and with it the end of a circuit.
/// </summary>
public sealed partial class KitTextTests : ShellBunitContext
{
    private static Dictionary<string, string> WordsOfTheKit { get; } = new ResourceManager(
            typeof(MudLocalizer).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("LanguageResource.resources", StringComparison.Ordinal))[..^".resources".Length],
            typeof(MudLocalizer).Assembly)
        .GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    [Theory]
    [InlineData("id-ID")]
    [InlineData("en")]
    public void Every_word_of_the_kit_is_said_with_its_places(string culture)
    {
        using var reading = new ReadingIn(culture);
        var text = Services.GetRequiredService<IStringLocalizer<KitText>>();

        Assert.NotEmpty(WordsOfTheKit);
        Assert.All(WordsOfTheKit, word =>
        {
            var said = text[word.Key];
            Assert.False(said.ResourceNotFound, word.Key);
            Assert.Equal(PlacesOf(word.Value), PlacesOf(said.Value));
        });
    }

    [Fact]
    public void No_word_stands_there_that_the_kit_no_longer_has() =>
        Assert.Empty(Services.GetRequiredService<IStringLocalizer<KitText>>().GetAllStrings(includeParentCultures: true).Select(word => word.Name).Except(WordsOfTheKit.Keys));

    private static IEnumerable<string> PlacesOf(string text) => Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
