using MudBlazor;

namespace KinerjaPortal.Web.Components.Theme;

/// <summary>
/// The portal's one theme: a single accent for what can be done, grey for what merely is, and a colour for each way that work
/// stands. Every pair that is used reaches WCAG AA in both schemes; <c>PortalThemeTests</c> holds it. MudBlazor's own palette does not.
/// </summary>
public static class PortalTheme
{
    /// <summary>As of Fluent's and Android's system faces: what is on the machine already costs a poor line nothing.</summary>
    private static readonly string[] s_faces = ["Segoe UI", "Noto Sans", "Roboto", "Liberation Sans", "Arial", "sans-serif"];

    // The sizes stand in tokens.css, because a finger needs larger ones than a mouse and a theme knows neither.
    private const string Text = "var(--kp-text)";
    private const string SmallText = "var(--kp-text-small)";
    private const string LargeText = "var(--kp-text-large)";
    private const string Title = "var(--kp-title)";
    private const string Strong = "600";

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5f66",
            PrimaryContrastText = "#ffffff",
            PrimaryDarken = "#084a50",
            PrimaryLighten = "#3d868c",
            Secondary = "#526066",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#5f3b9c",
            TertiaryContrastText = "#ffffff",
            TertiaryDarken = "#5f3b9c",
            Info = "#0a5ca8",
            InfoContrastText = "#ffffff",
            InfoDarken = "#0a5ca8",
            Success = "#1f6b35",
            SuccessContrastText = "#ffffff",
            SuccessDarken = "#1f6b35",
            Warning = "#7d4a00",
            WarningContrastText = "#ffffff",
            WarningDarken = "#7d4a00",
            Error = "#a81c1c",
            ErrorContrastText = "#ffffff",
            ErrorDarken = "#a81c1c",
            Dark = "#1b2326",
            DarkContrastText = "#ffffff",
            TextPrimary = "#1b2326",
            TextSecondary = "#526066",
            TextDisabled = "#526066",
            ActionDefault = "#526066",
            ActionDisabled = "#526066",
            ActionDisabledBackground = "#eaeeef",
            Background = "#f3f5f5",
            BackgroundGray = "#eaeeef",
            Surface = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#1b2326",
            DrawerIcon = "#526066",
            AppbarBackground = "#ffffff",
            AppbarText = "#1b2326",
            LinesDefault = "#d5dcde",
            LinesInputs = "#7b888d",
            TableLines = "#d5dcde",
            TableHover = "#eaeeef",
            TableStriped = "#f3f5f5",
            Divider = "#d5dcde",
            DividerLight = "#d5dcde",
            Skeleton = "#eaeeef",
            GrayDefault = "#526066",
            HoverOpacity = 0.08,
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#6cc5c9",
            PrimaryContrastText = "#04282b",
            PrimaryDarken = "#93dade",
            PrimaryLighten = "#4a9ea3",
            Secondary = "#a6b3b8",
            SecondaryContrastText = "#12181a",
            Tertiary = "#c9aef5",
            TertiaryContrastText = "#24163d",
            TertiaryDarken = "#c9aef5",
            Info = "#8ac2ff",
            InfoContrastText = "#06233f",
            InfoDarken = "#8ac2ff",
            Success = "#86d398",
            SuccessContrastText = "#0a2611",
            SuccessDarken = "#86d398",
            Warning = "#f2be66",
            WarningContrastText = "#2d1f04",
            WarningDarken = "#f2be66",
            Error = "#ff9d94",
            ErrorContrastText = "#3a0f0d",
            ErrorDarken = "#ff9d94",
            Dark = "#e6ebec",
            DarkContrastText = "#12181a",
            TextPrimary = "#e6ebec",
            TextSecondary = "#a6b3b8",
            TextDisabled = "#a6b3b8",
            ActionDefault = "#a6b3b8",
            ActionDisabled = "#a6b3b8",
            ActionDisabledBackground = "#263034",
            Background = "#12181a",
            BackgroundGray = "#263034",
            Surface = "#1b2326",
            DrawerBackground = "#1b2326",
            DrawerText = "#e6ebec",
            DrawerIcon = "#a6b3b8",
            AppbarBackground = "#1b2326",
            AppbarText = "#e6ebec",
            LinesDefault = "#343e42",
            LinesInputs = "#7d8b90",
            TableLines = "#343e42",
            TableHover = "#263034",
            TableStriped = "#12181a",
            Divider = "#343e42",
            DividerLight = "#343e42",
            Skeleton = "#263034",
            GrayDefault = "#a6b3b8",
            GrayDarker = "#c4cdd0",
            HoverOpacity = 0.10,
        },
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "8px",
            AppbarHeight = "52px",
            DrawerWidthLeft = "248px",
        },
        // One level of shadow; flat is flat.
        Shadows = new Shadow { Elevation = ["none", .. Enumerable.Repeat("var(--kp-shadow)", 25)] },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = s_faces, FontSize = Text, FontWeight = "400", LineHeight = "1.45", LetterSpacing = "normal" },
            H1 = new H1Typography { FontSize = Title, FontWeight = Strong, LineHeight = "1.25", LetterSpacing = "normal" },
            H2 = new H2Typography { FontSize = LargeText, FontWeight = Strong, LineHeight = "1.25", LetterSpacing = "normal" },
            H3 = new H3Typography { FontSize = Text, FontWeight = Strong, LineHeight = "1.25", LetterSpacing = "normal" },
            H4 = new H4Typography { FontSize = Text, FontWeight = Strong, LineHeight = "1.25", LetterSpacing = "normal" },
            H5 = new H5Typography { FontSize = Title, FontWeight = Strong, LineHeight = "1.25", LetterSpacing = "normal" },
            H6 = new H6Typography { FontSize = LargeText, FontWeight = Strong, LineHeight = "1.25", LetterSpacing = "normal" },

            // Not for headings: the kit writes what is typed, and what stands beside a choice, in these.
            Subtitle1 = new Subtitle1Typography { FontSize = Text, FontWeight = "400", LineHeight = "1.3", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontSize = SmallText, FontWeight = "400", LineHeight = "1.3", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = Text, FontWeight = "400", LineHeight = "1.45", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = Text, FontWeight = "400", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = Text, FontWeight = Strong, LineHeight = "1.3", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontSize = SmallText, FontWeight = "400", LineHeight = "1.4", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontSize = SmallText, FontWeight = Strong, LineHeight = "1.4", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
