using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Sops.Editing.Pasting;

/// <summary>
/// A pasted table with what its columns are taken for, before it is put on the sheet. Another meaning of a column gives another one of these; nothing is lost on the way,
/// because the table itself is kept.
/// </summary>
public sealed class PastedSheet
{
    private readonly ClipboardTable _table;
    private readonly TableHead? _head;
    private readonly IReadOnlyList<ColumnUse> _uses;
    private readonly TableRows _read;
    private readonly TableShape _shape;
    private readonly List<string> _lanes;

    private PastedSheet(ClipboardTable table, TableHead? head, IReadOnlyList<ColumnUse> uses)
    {
        (_table, _head, _uses) = (table, head, uses);
        _shape = ShapeOf();
        _read = new TableRows(table.Grid, _shape, head is null ? null : head.IsRepeatedIn);
        _lanes = [.. _shape.Lanes.Select(lane => lane.Heading)];
        if (Named is { } named)
        {
            _lanes.AddRange(_read.Rows.Select(row => CellWording.OneLine(table.Grid.Text(row.Row, named))).Where(post => post.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <summary>Every column that has something in it.</summary>
    public IReadOnlyList<PastedColumn> Columns =>
    [
        .. Enumerable.Range(0, _table.Grid.Width).Select(column => new PastedColumn(column, HeadingOf(column), Sample(column), _uses[column]))
            .Where(column => column.Heading.Length > 0 || column.Sample.Length > 0),
    ];

    /// <summary>The posts of the table as it names them, in its order.</summary>
    public IReadOnlyList<string> Lanes => _lanes;

    public IReadOnlyList<TableRow> Rows => _read.Rows;

    /// <param name="html">What the clipboard has of it as HTML; null where it has none.</param>
    /// <param name="lanes">Columns of the sheet: their headings are known in a table without a head of its own.</param>
    public static PastedSheet Read(string? html, string text, IReadOnlyList<SopLane> lanes)
    {
        var table = ClipboardTable.Read(html, text);
        var head = TableHead.Find(table.Grid) ?? TableHead.Find(table.Grid, least: 1);
        return new PastedSheet(table, head, head is null ? ColumnGuess.Of(table.Grid) : UsesOf(table.Grid, head));
    }

    /// <summary>The same table with a column taken for something else. What only one column can be, another stops being.</summary>
    public PastedSheet With(int column, ColumnUse use) => new(
        _table, _head, [.. _uses.Select((own, index) => index == column ? use : own == use && use is not (ColumnUse.Lane or ColumnUse.None) ? ColumnUse.None : own)]);

    /// <summary>The post that a heading names: a column of the sheet, or a post of the office; null where it is neither.</summary>
    public static string? PostOf(string heading, IReadOnlyList<SopLane> lanes, IReadOnlyList<Pelaksana> posts)
    {
        var (name, code) = (CellWording.OneLine(heading), PelaksanaCode.Of(heading));
        return lanes.FirstOrDefault(lane => Is(lane.Heading) || lane.Pelaksana == code || Is(lane.Pelaksana))?.Pelaksana
            ?? posts.FirstOrDefault(post => Is(post.Name) || post.Code == code)?.Code;
        bool Is(string other) => string.Equals(CellWording.OneLine(other), name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>New rows, each leading on to the next.</summary>
    /// <param name="postOf">Code of the post for each of <see cref="Lanes"/>; a row whose post is not among them is left without one.</param>
    public CopiedRows ToRows(SopDefinition sheet, IReadOnlyDictionary<string, string> postOf)
    {
        var hasStart = sheet.Steps.Any(step => step.Symbol == StepSymbol.Start);

        // One more than a sheet can take is enough to be told that there are too many.
        var steps = Rows.Take(SheetSize.MaxRows + 1).Select(row => Step(row, postOf, hasStart)).ToList();
        if (sheet.Steps.Count == 0 && steps.Count > 1)
        {
            // Of a whole sheet the first row is Mulai and the last Selesai, as the sources draw it.
            steps[0] = steps.Exists(step => step.Symbol == StepSymbol.Start) ? steps[0] : steps[0] with { Symbol = StepSymbol.Start };
            steps[^1] = steps.Exists(step => step.Symbol == StepSymbol.End) ? steps[^1] : steps[^1] with { Symbol = StepSymbol.End };
        }

        return new CopiedRows(steps,
        [
            .. steps.Zip(steps.Skip(1))
                .Where(pair => pair.First.Symbol != StepSymbol.End)
                .Select(pair => new SopFlow(pair.First.Id, pair.Second.Id, pair.First.Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None)),
        ]);
    }

    /// <summary>Everything that the table says and the sheet will not.</summary>
    public IReadOnlyList<PasteLoss> Losses =>
    [
        .. Rows.Count > SheetSize.MaxRows ? [new PasteLoss(PasteLossKind.TooManyRows, $"{SheetSize.MaxRows}")] : Array.Empty<PasteLoss>(),
        .. Columns.Where(column => column.Use == ColumnUse.None && column.Sample.Length > 0)
            .Select(column => new PasteLoss(PasteLossKind.ColumnLeftOut, column.Heading.Length > 0 ? column.Heading : column.Sample)),
        .. _read.LeftOut.Select(words => new PasteLoss(PasteLossKind.RowLeftOut, words)),
        .. _table.Pictures > 0 ? [new PasteLoss(PasteLossKind.PicturesLeftOut, $"{_table.Pictures}")] : Array.Empty<PasteLoss>(),
        .. Rows.SelectMany(LossesOf),
    ];

    private int? Named => Place(ColumnUse.Pelaksana);

    private IEnumerable<PasteLoss> LossesOf(TableRow row)
    {
        foreach (var further in row.Marks.Skip(1))
        {
            yield return new PasteLoss(PasteLossKind.SeveralSymbols, row.Name, _shape.Lanes[further.Lane].Heading);
        }

        if (row.Marks is [{ Symbol: null } unknown, ..])
        {
            yield return new PasteLoss(PasteLossKind.MarkUnknown, row.Name, unknown.Words);
        }

        if (LaneOf(row) is null && _lanes.Count > 0)
        {
            yield return new PasteLoss(PasteLossKind.WithoutPost, row.Name);
        }

        if (row.Waktu is { Counted.Value: 0, Text: { } unread })
        {
            yield return new PasteLoss(PasteLossKind.WaktuUnread, row.Name, unread);
        }

        if (row.Symbol == StepSymbol.Decision)
        {
            yield return new PasteLoss(PasteLossKind.TidakWithoutTarget, row.Name);
        }

        if (new[] { row.Activity, row.Kelengkapan, row.Output, row.Keterangan }.Any(text => text.Length > TextLimits.Cell) || row.Waktu.Text?.Length > TextLimits.Waktu)
        {
            yield return new PasteLoss(PasteLossKind.TextCut, Cut(row.Name, TextLimits.Note));
        }
    }

    private SopStep Step(TableRow row, IReadOnlyDictionary<string, string> postOf, bool hasStart) => new(
        Guid.CreateVersion7(),
        Number: "",
        Cut(CellWording.OneLine(row.Activity)),
        LaneOf(row) is { } lane ? postOf.GetValueOrDefault(lane, "") : "",
        row.Symbol == StepSymbol.Start && hasStart ? StepSymbol.Process : row.Symbol,
        StepAction.Umum,
        MutuBaku.Of(
            Cut(CellWording.Lines(row.Kelengkapan)),
            row.Waktu with { Text = row.Waktu.Text is { } text ? Cut(text, TextLimits.Waktu) : null },
            Cut(CellWording.Lines(row.Output))),
        CellWording.Lines(row.Keterangan) is { Length: > 0 } keterangan ? Cut(keterangan) : null,

        // A table that names posts, and in this row none that is known: whoever draws is asked.
        PelaksanaInferred: _lanes.Count > 0 && (LaneOf(row) is not { } named || !postOf.ContainsKey(named)));

    private string? LaneOf(TableRow row) => row.Lane is { } lane ? _lanes[lane]
        : Named is { } named && CellWording.OneLine(_table.Grid.Text(row.Row, named)) is { Length: > 0 } post ? _lanes.Find(known => string.Equals(known, post, StringComparison.OrdinalIgnoreCase))
        : null;

    private TableShape ShapeOf()
    {
        var columns = new Dictionary<TableColumn, int>();
        foreach (var (use, column) in _uses.Select((use, column) => (use, column)))
        {
            if (Table(use) is { } known)
            {
                columns.TryAdd(known, column);
            }
        }

        return new TableShape(_head?.LastRow + 1 ?? 0, columns, LanesOf(), _head?.WaktuUnit);
    }

    private List<LaneColumns> LanesOf()
    {
        var lanes = new List<LaneColumns>();
        for (var column = 0; column < _uses.Count; column++)
        {
            if (_uses[column] != ColumnUse.Lane)
            {
                continue;
            }

            if (_head?.Lanes.FirstOrDefault(known => column >= known.First && column <= known.Last) is { } headed)
            {
                if (lanes is [.., var last] && last.Heading == headed.Heading && last.Last >= headed.First)
                {
                    lanes[^1] = last with { Last = column };
                    continue;
                }

                lanes.Add(new LaneColumns(Unused(headed.Heading), column, column));
            }
            else
            {
                lanes.Add(new LaneColumns(Unused(HeadingOf(column) is { Length: > 0 } heading ? heading : $"Kolom {column + 1}"), column, column));
            }
        }

        return lanes;

        string Unused(string heading) => lanes.Exists(lane => lane.Heading == heading) ? $"{heading} ({lanes.Count + 1})" : heading;
    }

    private string HeadingOf(int column)
    {
        for (var row = _head?.LastRow ?? -1; row >= 0; row--)
        {
            if (CellWording.OneLine(_table.Grid.Seen(row, column)) is { Length: > 0 } heading)
            {
                return heading;
            }
        }

        return "";
    }

    private string Sample(int column) => Enumerable.Range(_shape.FirstRow, Math.Max(0, _table.Grid.Rows - _shape.FirstRow))
        .Select(row => CellWording.OneLine(_table.Grid.Text(row, column))).FirstOrDefault(text => text.Length > 0) ?? "";

    private int? Place(ColumnUse use) => _uses.Contains(use) ? _uses.ToList().IndexOf(use) : null;

    private static List<ColumnUse> UsesOf(TableGrid grid, TableHead head) =>
    [
        .. Enumerable.Range(0, grid.Width).Select(column =>
            head.Lanes.Any(lane => column >= lane.First && column <= lane.Last) ? ColumnUse.Lane
            : head.PelaksanaColumn == column ? ColumnUse.Pelaksana
            : head.Columns.Where(entry => entry.Value == column).Select(entry => Use(entry.Key)).FirstOrDefault()),
    ];

    private static ColumnUse Use(TableColumn column) => Enum.TryParse<ColumnUse>(column.ToString(), out var use) ? use : ColumnUse.None;

    private static TableColumn? Table(ColumnUse use) =>
        use is not (ColumnUse.None or ColumnUse.Lane or ColumnUse.Pelaksana) && Enum.TryParse<TableColumn>(use.ToString(), out var column) ? column : null;

    private static string Cut(string text, int limit = TextLimits.Cell) => text[..Math.Min(text.Length, limit)];
}
