namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The text of a Word document (docx), as it reads with all changes accepted.</summary>
internal static class WordReader
{
    public static bool Read(OfficePackage file, ContentSink sink)
    {
        if (file.LinksOf("").ByKind("officeDocument") is not { } path)
        {
            return false;
        }

        var links = file.LinksOf(path);
        var styles = WordStyles.Read(links.ByKind("styles") is { } stylePath ? file.Part(stylePath) : null);
        using var body = file.Part(path);
        if (body is null)
        {
            return false;
        }

        OoxmlText.Read(body, new TextFlow(sink), sink, styles);
        foreach (var notes in links.All.Where(link => link.Kind is "footnotes" or "endnotes"))
        {
            using var part = file.Part(notes.Path);
            if (part is not null)
            {
                OoxmlText.Read(part, new TextFlow(sink), sink, styles);
            }
        }

        return true;
    }
}
