using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components.Theme;
using MudBlazor;
using MudBlazor.Utilities;

namespace KinerjaPortal.Tests.Components.Layout;

/// <summary>The theme's colours, and the surfaces of tokens.css, reach WCAG AA in both schemes: 4.5 for text, 3 for edges of what is used.</summary>
public sealed partial class PortalThemeTests
{
    private const double Text = 4.5;
    private const double Edge = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_pair_in_use_can_be_read(bool isDark)
    {
        Palette theme = isDark ? PortalTheme.Theme.PaletteDark : PortalTheme.Theme.PaletteLight;
        var tokens = TokensOf(isDark);

        Assert.All(PairsOf(theme, tokens), pair =>
        {
            var contrast = Contrast(pair.Front, pair.Back);
            Assert.True(contrast >= pair.Least, $"{pair.What} ({(isDark ? "dark" : "light")}): {contrast:0.00}, needs {pair.Least}");
        });
    }

    private static IEnumerable<(string What, MudColor Front, MudColor Back, double Least)> PairsOf(Palette theme, Dictionary<string, MudColor> tokens)
    {
        (string Name, MudColor Colour)[] grounds = [("background", theme.Background), ("surface", theme.Surface), ("background-gray", theme.BackgroundGray)];
        foreach (var (name, ground) in grounds)
        {
            yield return ($"text on {name}", theme.TextPrimary, ground, Text);
            yield return ($"secondary text on {name}", theme.TextSecondary, ground, Text);
            yield return ($"disabled text on {name}", theme.TextDisabled, ground, Text);
            yield return ($"disabled action on {name}", theme.ActionDisabled, ground, Text);
        }

        yield return ("text on a tooltip", theme.DarkContrastText, new MudColor(theme.GrayDarker), Text);

        (string Name, MudColor Colour, MudColor Contrast, string Dark, MudColor Surface)[] colours =
        [
            ("primary", theme.Primary, theme.PrimaryContrastText, theme.PrimaryDarken, tokens["accent-surface"]),
            ("success", theme.Success, theme.SuccessContrastText, theme.SuccessDarken, tokens["ok-surface"]),
            ("warning", theme.Warning, theme.WarningContrastText, theme.WarningDarken, tokens["warn-surface"]),
            ("error", theme.Error, theme.ErrorContrastText, theme.ErrorDarken, tokens["late-surface"]),
            ("tertiary", theme.Tertiary, theme.TertiaryContrastText, theme.TertiaryDarken, tokens["plug-surface"]),
            ("info", theme.Info, theme.InfoContrastText, theme.InfoDarken, theme.Surface),
            ("secondary", theme.Secondary, theme.SecondaryContrastText, theme.SecondaryDarken, theme.Surface),
        ];
        foreach (var (name, colour, contrast, dark, surface) in colours)
        {
            yield return ($"text on {name}", contrast, colour, Text);
            yield return ($"{name} on its surface", colour, surface, Text);
            yield return ($"dark {name} on its surface", new MudColor(dark), surface, Text);
            yield return ($"{name} on background", colour, theme.Background, Text);

            // How MudBlazor tints an alert, a text chip and what the pointer is over.
            yield return ($"dark {name} on its tint", new MudColor(dark), Over(theme.Surface, colour, theme.HoverOpacity), Text);
        }

        yield return ("text on the pressed primary", theme.PrimaryContrastText, new MudColor(theme.PrimaryDarken), Text);
        yield return ("bar", theme.AppbarText, theme.AppbarBackground, Text);
        yield return ("drawer", theme.DrawerText, theme.DrawerBackground, Text);
        yield return ("edge of a field", theme.LinesInputs, theme.Surface, Edge);
        yield return ("focus on surface", tokens["focus"], theme.Surface, Edge);
        yield return ("focus on background", tokens["focus"], theme.Background, Edge);
    }

    private static Dictionary<string, MudColor> TokensOf(bool isDark)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "KinerjaPortal.Web", "wwwroot", "css", isDark ? "tokens-dark.css" : "tokens.css"));
        return Colour().Matches(css)
            .ToDictionary(match => match.Groups["name"].Value, match => new MudColor(match.Groups["hex"].Value), StringComparer.Ordinal);
    }

    private static MudColor Over(MudColor ground, MudColor colour, double opacity)
    {
        byte Mix(byte below, byte above) => (byte)Math.Round((below * (1 - opacity)) + (above * opacity));
        return new MudColor(Mix(ground.R, colour.R), Mix(ground.G, colour.G), Mix(ground.B, colour.B), byte.MaxValue);
    }

    // WCAG 2: relative luminance of sRGB.
    private static double Contrast(MudColor one, MudColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(MudColor colour)
    {
        static double Channel(byte value) => value / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        return (0.2126 * Channel(colour.R)) + (0.7152 * Channel(colour.G)) + (0.0722 * Channel(colour.B));
    }

    [GeneratedRegex("--kp-(?<name>[a-z0-9-]+): (?<hex>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
