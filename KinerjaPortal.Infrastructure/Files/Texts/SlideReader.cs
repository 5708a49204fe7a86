namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The text of a presentation (pptx), slide by slide; the title of a slide is a heading.</summary>
internal static class SlideReader
{
    private const int MaxSlides = 500;

    public static bool Read(OfficePackage file, ContentSink sink)
    {
        if (file.LinksOf("").ByKind("officeDocument") is not { } path)
        {
            return false;
        }

        using var presentation = file.Part(path);
        if (presentation is null)
        {
            return false;
        }

        var links = file.LinksOf(path);
        var slides = 0;
        while (!sink.IsFull && presentation.Read())
        {
            if (presentation is { IsStart: true, Name: "sldId" } && ++slides <= MaxSlides && PathOf(presentation, links) is { } slidePath)
            {
                using var slide = file.Part(slidePath);
                if (slide is not null)
                {
                    OoxmlText.Read(slide, new TextFlow(sink), sink, WordStyles.None);
                }
            }
        }

        return true;
    }

    // The slide's own number is called id too.
    private static string? PathOf(PartReader part, PartLinks links) =>
        part.Attributes("id").Select(id => links.ById(id)?.Path).FirstOrDefault(path => path is not null);
}
