using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Components.Layout;

/// <summary>The colours of tokens.css reach WCAG AA in the light and the dark scheme: 4.5 for text, 3 for edges of what is used.</summary>
public sealed partial class TokenContrastTests
{
    private const double Text = 4.5;
    private const double Edge = 3;

    private static readonly (string Front, string Back, double Least)[] Pairs =
    [
        .. from back in new[] { "page", "surface", "surface-2" } from front in new[] { "ink", "ink-2" } select (front, back, Text),
        .. from back in new[] { "page", "surface", "accent-surface" } select ("accent", back, Text),
        .. from front in new[] { "ok", "warn", "late", "plug" } from back in new[] { "surface", $"{front}-surface" } select (front, back, Text),
        ("on-accent", "accent", Text),
        ("on-accent", "accent-strong", Text),
        ("accent-strong", "accent-surface", Text),
        ("line-strong", "surface", Edge),
        ("focus", "surface", Edge),
        ("focus", "page", Edge),
    ];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Every_pair_in_use_can_be_read(string scheme)
    {
        var colours = ColoursOf(scheme);

        Assert.All(Pairs, pair =>
        {
            var contrast = Contrast(colours[pair.Front], colours[pair.Back]);
            Assert.True(contrast >= pair.Least, $"--kp-{pair.Front} on --kp-{pair.Back} ({scheme}): {contrast:0.00}, needs {pair.Least}");
        });
    }

    private static Dictionary<string, string> ColoursOf(string scheme, [CallerFilePath] string here = "")
    {
        var css = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../KinerjaPortal.Web/wwwroot/css/tokens.css"));
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return Colour().Matches(scheme == "dark" ? css[dark..] : css[..dark])
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value, StringComparer.Ordinal);
    }

    // WCAG 2: relative luminance of sRGB.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int from)
        {
            var value = int.Parse(hex.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex("--kp-(?<name>[a-z0-9-]+): #(?<hex>[0-9a-f]{6});", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
