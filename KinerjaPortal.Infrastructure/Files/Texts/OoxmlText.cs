namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>Paragraphs, runs and tables, which Word and PowerPoint write with the same names.</summary>
internal static class OoxmlText
{
    private const int MaxSpan = 60;

    public static void Read(PartReader part, TextFlow flow, ContentSink sink, WordStyles styles)
    {
        var (span, isTitle, isText) = (1, false, false);
        while (!sink.IsFull && part.Read())
        {
            switch (part.Name)
            {
                case "Fallback" or "del" or "moveFrom" when part.IsStart:
                    // Said a second time for old programs; taken out; moved to elsewhere.
                    part.Skip();
                    break;
                case "p" when part.IsStart:
                    flow.BeginParagraph();
                    flow.HeadingLevel = isTitle ? 2 : flow.HeadingLevel;
                    break;
                case "p" when part.IsEnd:
                    flow.EndParagraph();
                    break;
                case "pPr" when part.IsStart:
                    ReadProperties(part, flow, styles);
                    break;
                case "t":
                    isText = part.IsStart;
                    break;
                case "tab" when part.IsStart:
                    flow.Add("\t");
                    break;
                case "br" or "cr" when part.IsStart:
                    flow.Add("\n");
                    break;
                case "noBreakHyphen" when part.IsStart:
                    flow.Add("-");
                    break;
                case "tbl" when part.IsStart:
                    flow.BeginTable(name: null);
                    break;
                case "tbl" when part.IsEnd:
                    flow.EndTable();
                    break;
                case "tr" when part.IsStart:
                    flow.BeginRow();
                    break;
                case "tr" when part.IsEnd:
                    flow.EndRow();
                    break;
                case "tc" when part.IsStart:
                    span = 1;
                    flow.BeginCell();
                    break;
                case "gridSpan" when part.IsStart:
                    span = Math.Clamp(part.Number("val") ?? 1, 1, MaxSpan);
                    break;
                case "tc" when part.IsEnd:
                    flow.EndCell(span);
                    break;
                case "sp" when part.IsStart:
                    isTitle = false;
                    break;
                case "ph" when part.IsStart:
                    isTitle = part.Attribute("type") is "title" or "ctrTitle";
                    break;
                default:
                    if (isText)
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
    }

    private static void ReadProperties(PartReader part, TextFlow flow, WordStyles styles)
    {
        var (level, listed) = (0, false);
        foreach (var inner in part.Inside())
        {
            switch (inner.Name)
            {
                case "pStyle" when inner.IsStart && inner.Attribute("val") is { } style:
                    level = styles.HeadingLevelOf(style);
                    listed |= styles.IsListed(style);
                    break;
                case "outlineLvl" when inner.IsStart:
                    level = WordStyles.LevelOf(inner.Number("val"));
                    break;
                case "numId" when inner.IsStart:
                    listed = inner.Attribute("val") != "0";
                    break;
                case "rPr" or "tabs" or "sectPr" or "pPrChange" when inner.IsStart:
                    inner.Skip();
                    break;
            }
        }

        if (level > 0)
        {
            flow.HeadingLevel = level;
        }
        else if (listed)
        {
            flow.Add("• ");
        }
    }
}
