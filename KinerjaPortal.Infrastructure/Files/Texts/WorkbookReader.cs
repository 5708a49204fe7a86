namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The worksheets of a workbook (xlsx) with their values as Excel shows them; formulas by what they came to.</summary>
internal static class WorkbookReader
{
    private const int MaxSheets = 100;

    public static bool Read(OfficePackage file, ContentSink sink)
    {
        if (file.LinksOf("").ByKind("officeDocument") is not { } path || SheetsOf(file, path) is not { } book)
        {
            return false;
        }

        var links = file.LinksOf(path);
        var strings = SharedStrings.Read(links.ByKind("sharedStrings") is { } stringsPath ? file.Part(stringsPath) : null);
        var formats = CellFormats.Read(links.ByKind("styles") is { } stylesPath ? file.Part(stylesPath) : null, book.From1904);
        if (strings.Cut)
        {
            sink.MarkCut();
        }

        foreach (var (name, id) in book.Sheets)
        {
            if (links.ById(id) is not { Kind: "worksheet" } link)
            {
                continue;
            }

            using var sheet = file.Part(link.Path);
            if (sink.IsFull)
            {
                sink.MarkCut();
                break;
            }

            if (sheet is not null)
            {
                new WorksheetReader(sheet, strings, formats, sink).Read(name);
            }
        }

        return true;
    }

    private static Book? SheetsOf(OfficePackage file, string path)
    {
        using var part = file.Part(path);
        if (part is null)
        {
            return null;
        }

        var (sheets, from1904) = (new List<(string, string)>(), false);
        while (part.Read() && sheets.Count < MaxSheets)
        {
            if (part is { IsStart: true, Name: "sheet" })
            {
                sheets.Add((part.Attribute("name") ?? "", part.Attribute("id") ?? ""));
            }
            else if (part is { IsStart: true, Name: "workbookPr" })
            {
                from1904 = part.Attribute("date1904") is "1" or "true";
            }
        }

        return new Book(sheets, from1904);
    }

    private sealed record Book(IReadOnlyList<(string Name, string Id)> Sheets, bool From1904);
}
