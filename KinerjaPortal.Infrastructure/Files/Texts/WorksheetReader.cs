using System.Globalization;
using System.Text;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The rows of one worksheet, cell by cell.</summary>
internal sealed class WorksheetReader(PartReader part, SharedStrings strings, CellFormats formats, ContentSink sink)
{
    private readonly List<string> _cells = [];

    public void Read(string name)
    {
        sink.BeginTable(name);
        while (part.Read() && part is not { IsEnd: true, Name: "sheetData" })
        {
            if (part is { IsStart: true, Name: "row" })
            {
                if (sink.IsTableFull)
                {
                    sink.MarkCut();
                    break;
                }

                ReadRow();
            }
        }

        sink.EndTable();
    }

    private void ReadRow()
    {
        _cells.Clear();
        var next = 0;
        foreach (var inner in part.Inside())
        {
            if (inner is not { IsStart: true, Name: "c" })
            {
                continue;
            }

            var column = CellName.TryRead(inner.Attribute("r"), out var named, out _) ? named : next;
            next = column + 1;
            var value = ReadCell();
            if (value.Length == 0)
            {
                continue;
            }

            if (column >= sink.MaxColumns)
            {
                sink.MarkCut();
                continue;
            }

            while (_cells.Count <= column)
            {
                _cells.Add("");
            }

            _cells[column] = value;
        }

        if (_cells.Count > 0)
        {
            sink.Row([.. _cells]);
        }
    }

    private string ReadCell()
    {
        var (type, style) = (part.Attribute("t"), part.Number("s") ?? 0);
        var (value, own, into) = (new StringBuilder(), new StringBuilder(), default(StringBuilder));
        foreach (var inner in part.Inside())
        {
            switch (inner.Name)
            {
                case "rPh" when inner.IsStart:
                    inner.Skip();
                    break;
                case "v":
                    into = inner.IsStart ? value : null;
                    break;
                case "t":
                    into = inner.IsStart ? own : null;
                    break;
                default:
                    into?.Append(inner.Text);
                    break;
            }
        }

        var raw = value.ToString();
        return (type switch
        {
            "s" => int.TryParse(raw, CultureInfo.InvariantCulture, out var index) ? strings[index] : "",
            "inlineStr" => XlsxText.Unescape(own.ToString()),
            "str" => XlsxText.Unescape(raw),
            "b" => raw.Trim() switch { "1" => "TRUE", "0" => "FALSE", _ => raw },
            "d" => CellFormats.ShowIsoDate(raw),
            "e" => raw,
            _ => formats.Show(raw, style),
        }).Trim();
    }
}
