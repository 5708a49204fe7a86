namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The text and tables of an OpenDocument file (odt, ods); cells as LibreOffice showed them when it was saved.</summary>
internal static class OpenDocumentReader
{
    private const int MaxRepeats = 1_000;

    public static bool Read(OfficePackage file, ContentSink sink)
    {
        using var part = file.Part("content.xml");
        if (part is null)
        {
            return false;
        }

        var flow = new TextFlow(sink);
        var (columns, rows, isItem, isBody) = (1, 1, false, false);
        while (!sink.IsFull && part.Read())
        {
            switch (part.Name)
            {
                case "annotation" or "tracked-changes" or "note-citation" or "forms" when part.IsStart:
                    part.Skip();
                    break;
                case "body":
                    isBody = part.IsStart;
                    break;
                case "h" when part.IsStart:
                    flow.BeginParagraph();
                    flow.HeadingLevel = Math.Clamp(part.Number("outline-level") ?? 1, 1, 9);
                    break;
                case "p" when part.IsStart:
                    flow.BeginParagraph();
                    flow.Add(isItem ? "• " : "");
                    isItem = false;
                    break;
                case "p" or "h" when part.IsEnd:
                    flow.EndParagraph();
                    break;
                case "list-item":
                    isItem = part.IsStart;
                    break;
                case "s" when part.IsStart:
                    flow.Add(new string(' ', Math.Clamp(part.Number("c") ?? 1, 1, MaxRepeats)));
                    break;
                case "tab" when part.IsStart:
                    flow.Add("\t");
                    break;
                case "line-break" when part.IsStart:
                    flow.Add("\n");
                    break;
                case "table" when part.IsStart && isBody:
                    flow.BeginTable(part.Attribute("name"));
                    break;
                case "table" when part.IsEnd && isBody:
                    flow.EndTable();
                    break;
                case "table-row" when part.IsStart:
                    rows = Math.Clamp(part.Number("number-rows-repeated") ?? 1, 1, MaxRepeats);
                    flow.BeginRow();
                    break;
                case "table-row" when part.IsEnd:
                    flow.EndRow(rows);
                    break;
                case "table-cell" or "covered-table-cell" when part.IsStart:
                    columns = Math.Clamp(part.Number("number-columns-repeated") ?? 1, 1, MaxRepeats);
                    flow.BeginCell();
                    break;
                case "table-cell" or "covered-table-cell" when part.IsEnd:
                    flow.EndCell(columns, repeated: true);
                    break;
                default:
                    if (flow.IsInParagraph)
                    {
                        flow.Add(part.Text);
                    }

                    break;
            }
        }

        if (sink.IsFull)
        {
            sink.MarkCut();
        }

        flow.End();
        return true;
    }
}
