namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>Which paragraph styles of a Word document are headings or lists; an Indonesian Word calls them Judul, by their built-in names they are heading 1 to 9.</summary>
internal sealed class WordStyles
{
    public static readonly WordStyles None = new();

    private const int Most = 5_000;
    private const int MaxAncestors = 20;

    private readonly Dictionary<string, Style> _styles = [];

    public static WordStyles Read(PartReader? part)
    {
        var styles = new WordStyles();
        using (part)
        {
            while (part?.Read() == true && styles._styles.Count < Most)
            {
                if (part is { IsStart: true, Name: "style" } && part.Attribute("styleId") is { } id)
                {
                    styles._styles[id] = Style.Read(part);
                }
            }
        }

        return styles;
    }

    public int HeadingLevelOf(string styleId) => Ancestry(styleId).Select(style => style.Level).FirstOrDefault(level => level is not null) ?? 0;

    public bool IsListed(string styleId) => Ancestry(styleId).Select(style => style.Listed).FirstOrDefault(listed => listed is not null) ?? false;

    /// <summary>Outline levels count from 0, and 9 is plain text.</summary>
    public static int LevelOf(int? outline) => outline is >= 0 and < 9 ? outline.Value + 1 : 0;

    private IEnumerable<Style> Ancestry(string styleId)
    {
        string? id = styleId;
        for (var tried = 0; tried < MaxAncestors && id is not null && _styles.TryGetValue(id, out var style); tried++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private sealed record Style(string? BasedOn, int? Level, bool? Listed)
    {
        public static Style Read(PartReader part)
        {
            var style = new Style(BasedOn: null, Level: null, Listed: null);
            foreach (var inner in part.Inside())
            {
                style = !inner.IsStart ? style : inner.Name switch
                {
                    "basedOn" => style with { BasedOn = inner.Attribute("val") },
                    "outlineLvl" => style with { Level = LevelOf(inner.Number("val")) },
                    "name" when inner.Attribute("val") is { } name => style with { Level = LevelOfName(name) ?? style.Level },
                    "numId" => style with { Listed = inner.Attribute("val") != "0" },
                    _ => style,
                };
            }

            return style;
        }

        private static int? LevelOfName(string name) =>
            name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
            : name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name is [.., >= '1' and <= '9' and var digit] ? digit - '0'
            : null;
    }
}
