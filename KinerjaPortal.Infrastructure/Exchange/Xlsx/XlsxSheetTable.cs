using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The table of the SOP AP as a worksheet.</summary>
internal sealed class XlsxSheetTable
{
    public const int BandRow = 4;
    public const int HeadingRow = 5;

    private const int KeyRow = 3;
    private const int FirstStepRow = 6;
    private const double LineHeight = 15;

    /// <summary>A row is no higher than 409 points in Excel.</summary>
    private const int MostLines = 27;

    /// <summary>Lines break between words, so a little is lost at the end of each.</summary>
    private const double LettersToWidth = 1.15;
    private const int LastPreparedRow = FirstStepRow + ImportLimits.Rows - 1;

    private static readonly string[] Marks = ["● Mulai", "■ Proses", "◆ Keputusan", "● Selesai"];

    /// <summary>Blank leaves it to the action.</summary>
    private static readonly string[] NeedWords = ["tidak", "ya"];

    private readonly SopDefinition _sheet;
    private readonly FlowCells _flows;
    private readonly List<SheetColumn> _columns;

    public XlsxSheetTable(SopDefinition sheet)
    {
        _sheet = sheet;
        _flows = new FlowCells(sheet);
        _columns = [.. SheetColumn.BeforeLanes, .. sheet.Lanes.Select(SheetColumn.Of), .. SheetColumn.AfterLanes];
    }

    private static int FirstLane => SheetColumn.BeforeLanes.Count;

    public Worksheet ToWorksheet()
    {
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(FrozenHead()),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(_columns.Select((column, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = column.Width,
                CustomWidth = true,
                Hidden = column.IsHidden,
            })),
            new SheetData([.. HeadRows(), .. _sheet.Steps.Select((_, row) => StepRow(row))]),
            Merged());
        if (_sheet.Lanes.Count > 0)
        {
            worksheet.Append(SymbolColours());
        }

        worksheet.Append(Choices());
        worksheet.Append(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        worksheet.Append(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        worksheet.Append(new IgnoredErrors(new IgnoredError { SequenceOfReferences = Ranges($"A1:{CellName.Of(_columns.Count - 1, LastPreparedRow)}"), NumberStoredAsText = true }));
        return worksheet;
    }

    private static SheetView FrozenHead() => new(new Pane
    {
        HorizontalSplit = FirstLane,
        VerticalSplit = HeadingRow,
        TopLeftCell = CellName.Of(FirstLane, FirstStepRow),
        ActivePane = PaneValues.BottomRight,
        State = PaneStateValues.Frozen,
    })
    {
        ShowGridLines = false,
        TabSelected = true,
        WorkbookViewId = 0,
    };

    private IEnumerable<Row> HeadRows() =>
    [
        new Row(CellWriting.Text("A1", $"SOP {_sheet.Identity.Title}", WorkbookStyles.Title)) { RowIndex = 1, Height = 24, CustomHeight = true },
        new Row(CellWriting.Text(
            "A2",
            $"{_sheet.Identity.Unit}. Tabel ini boleh diubah lalu diunggah kembali ke portal. Isi satu simbol per baris pada kolom pelaksananya: Mulai, Proses, "
            + "Keputusan, atau Selesai. Kolom alur yang kosong berarti lanjut ke baris berikutnya; selain itu isi nomor kegiatan tujuannya.",
            WorkbookStyles.Hint))
        { RowIndex = 2, Height = 32, CustomHeight = true },
        new Row(_columns.Select((column, index) => CellWriting.Text(CellName.Of(index, KeyRow), column.Key, WorkbookStyles.Plain))) { RowIndex = KeyRow, Hidden = true },
        new Row(_columns.Select((column, index) => CellWriting.Text(
            CellName.Of(index, BandRow), index > 0 && _columns[index - 1].Band == column.Band ? null : column.Band, WorkbookStyles.Heading))) { RowIndex = BandRow },
        new Row(_columns.Select((column, index) => CellWriting.Text(CellName.Of(index, HeadingRow), column.Heading, WorkbookStyles.Heading)))
        { RowIndex = HeadingRow, Height = HeightOf(_columns.Select(column => (column.Heading, column))), CustomHeight = true },
    ];

    private Row StepRow(int row)
    {
        var step = _sheet.Steps[row];
        return new Row(_columns.Select((column, index) => CellOf(column, step, row, CellName.Of(index, FirstStepRow + row))))
        {
            RowIndex = (uint)(FirstStepRow + row),
            Height = HeightOf(_columns.Select(column => (TextOf(column, step, row) ?? "", column))),
            CustomHeight = true,
        };
    }

    /// <summary>What the words of a row need: Excel makes a row high enough when it is typed in, other programs never do.</summary>
    private static double HeightOf(IEnumerable<(string Text, SheetColumn Column)> cells) => LineHeight * Math.Min(MostLines, cells.Where(cell => !cell.Column.IsHidden)
        .Select(cell => cell.Text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * LettersToWidth / cell.Column.Width)))).DefaultIfEmpty(1).Max());

    private Cell CellOf(SheetColumn column, SopStep step, int row, string name)
    {
        if (column == SheetColumn.WaktuValue && step.MutuBaku.WaktuText is null)
        {
            return CellWriting.Figure(name, step.MutuBaku.Waktu.Value, WorkbookStyles.Figure);
        }

        var style = column.IsCentred ? WorkbookStyles.Centred : WorkbookStyles.Text;
        return SheetColumn.LabelOf(column) is { } label
            ? FlowCell(_flows.TargetsFrom(row, label), name, style)
            : CellWriting.Text(name, TextOf(column, step, row), style);
    }

    private Cell FlowCell(IReadOnlyList<int>? targets, string name, uint style) => targets switch
    {
        null => CellWriting.Text(name, null, style),
        [] => CellWriting.Text(name, FlowCells.None, style),
        [var target] => CellWriting.Reference(name, $"$A${FirstStepRow + target}", _sheet.Steps[target].Number, style),
        _ => CellWriting.Text(name, string.Join("; ", targets.Select(target => $"{FlowCells.RowWord} {FirstStepRow + target}")), style),
    };

    private string? TextOf(SheetColumn column, SopStep step, int row) => column.Key switch
    {
        "nomor" => step.Number,
        "kegiatan" => step.Activity,
        "kelengkapan" => step.MutuBaku.Kelengkapan,
        "waktu" => step.MutuBaku.WaktuText,
        "satuan" => step.MutuBaku.WaktuText is null ? step.MutuBaku.Waktu.Unit.Name : null,
        "waktu-dihitung" => WaktuCells.Counted(step.MutuBaku),
        "output" => step.MutuBaku.Output,
        "keterangan" => step.Keterangan,
        "aksi" => step.Action.ToString(),
        "wajib-berkas" => step.Need is { } need ? NeedWords[(int)need] : null,
        "id" => step.Id.ToString(),
        "urutan-alur" => _flows.OrderOf(row),
        "disimpulkan" => step.PelaksanaInferred ? "ya" : null,
        "teks-sumber" => step.SourceText,
        "catatan-sumber" => step.SourceNote,
        "sop-terkait" => step.LinkedSopId?.ToString(),
        _ => SheetColumn.LaneOf(column.Key, column.Heading)?.Code == step.Pelaksana ? Marks[(int)step.Symbol] : null,
    };

    private MergeCells Merged()
    {
        var visible = _columns.FindLastIndex(column => !column.IsHidden);
        var merged = new MergeCells(new MergeCell { Reference = $"A2:{CellName.Of(visible, 2)}" });
        for (var (from, to) = (0, 0); from < _columns.Count; from = to)
        {
            for (to = from; to < _columns.Count && _columns[to].Band == _columns[from].Band; to++)
            {
            }

            if (_columns[from].Band is not null && to - from > 1)
            {
                merged.Append(new MergeCell { Reference = $"{CellName.Of(from, BandRow)}:{CellName.Of(to - 1, BandRow)}" });
            }
        }

        return merged;
    }

    private ConditionalFormatting SymbolColours()
    {
        var first = CellName.Of(FirstLane, FirstStepRow);
        return new ConditionalFormatting(
            Rule(1, WorkbookStyles.DecisionFill, $"ISNUMBER(SEARCH(\"Keputusan\",{first}))"),
            Rule(2, WorkbookStyles.TerminatorFill, $"OR(ISNUMBER(SEARCH(\"Mulai\",{first})),ISNUMBER(SEARCH(\"Selesai\",{first})))"),
            Rule(3, WorkbookStyles.ProcessFill, $"LEN(TRIM({first}))>0"))
        {
            SequenceOfReferences = LaneCells(),
        };

        static ConditionalFormattingRule Rule(int priority, uint fill, string formula) =>
            new(new Formula(formula)) { Type = ConditionalFormatValues.Expression, Priority = priority, FormatId = fill, StopIfTrue = true };
    }

    /// <summary>Lists to choose from; another word may be typed all the same, and the portal asks about it when it comes back.</summary>
    private DataValidations Choices()
    {
        var choices = new DataValidations();
        if (_sheet.Lanes.Count > 0)
        {
            choices.Append(Choice(LaneCells(), Marks));
        }

        choices.Append(Choice(ColumnCells(SheetColumn.WaktuUnit), Enum.GetValues<WaktuUnit>().Select(unit => unit.Name)));
        choices.Append(Choice(ColumnCells(SheetColumn.Action), Enum.GetNames<StepAction>()));
        choices.Append(Choice(ColumnCells(SheetColumn.Need), NeedWords));
        return choices;

        static DataValidation Choice(ListValue<StringValue> cells, IEnumerable<string> words) =>
            new(new Formula1($"\"{string.Join(',', words)}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = false,
                SequenceOfReferences = cells,
            };
    }

    private ListValue<StringValue> LaneCells() =>
        Ranges($"{CellName.Of(FirstLane, FirstStepRow)}:{CellName.Of(FirstLane + _sheet.Lanes.Count - 1, LastPreparedRow)}");

    private ListValue<StringValue> ColumnCells(SheetColumn column)
    {
        var index = _columns.IndexOf(column);
        return Ranges(string.Create(CultureInfo.InvariantCulture, $"{CellName.Of(index, FirstStepRow)}:{CellName.Of(index, LastPreparedRow)}"));
    }

    private static ListValue<StringValue> Ranges(string range) => new([new StringValue(range)]);
}
