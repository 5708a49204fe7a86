using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The rows of the table, as steps: what the official form has by the one reading of a table, and what the portal wrote beside it.</summary>
internal sealed class TableReader
{
    private readonly SheetGrid _grid;
    private readonly WorkbookHead _head;
    private readonly List<ImportRemark> _remarks;
    private readonly List<FoundLane> _lanes;
    private readonly List<int> _rows = [];
    private readonly List<FoundStep> _steps = [];

    public TableReader(SheetGrid grid, WorkbookHead head, List<ImportRemark> remarks)
    {
        (_grid, _head, _remarks, _lanes) = (grid, head, remarks, [.. head.Lanes]);
        var read = new TableRows(head.Table, head.Shape, head.IsRepeatedIn, place => Guid.TryParse(Text(grid.NumberAt(place), SheetColumn.Id), out _));
        foreach (var row in read.Rows)
        {
            var number = grid.NumberAt(row.Row);
            _rows.Add(number);
            _steps.Add(Step(number, row));
        }

        remarks.AddRange(read.LeftOut.Select(words => new ImportRemark(ImportRemarkKind.RowLeftOut, words)));
        remarks.AddRange(head.Others.Where(other => _rows.Exists(row => grid.Text(row, other.Column).Length > 0))
            .Select(other => new ImportRemark(ImportRemarkKind.ColumnLeftOut, CellWording.OneLine(other.Heading))));
    }

    public IReadOnlyList<FoundStep> Steps => _steps;

    public IReadOnlyList<FoundLane> Lanes => _lanes;

    public IReadOnlyList<FoundFlow> Flows() => new FlowReader(_grid, _head, _rows, _steps, _remarks).Read();

    private FoundStep Step(int row, TableRow read)
    {
        var name = read.Name;
        TellMarks(read, name);
        return new FoundStep(
            Guid.TryParse(Text(row, SheetColumn.Id), out var id) ? id : null,
            read.Number,
            read.Activity,
            read.Lane ?? NamedLane(row),
            read.Symbol,
            Action(row, name),
            MutuBaku.Of(read.Kelengkapan, Waktu(row, read, name), read.Output),
            read.Keterangan.Length > 0 ? read.Keterangan : null,
            Text(row, SheetColumn.Inferred).Length > 0,
            Optional(row, SheetColumn.SourceText),
            Optional(row, SheetColumn.SourceNote),
            Guid.TryParse(Text(row, SheetColumn.LinkedSop), out var linked) ? linked : null,
            Need(row, name));
    }

    /// <summary>A cross is as good as a word: official tables made by hand have no others. Of several symbols in a row the first is the row's own.</summary>
    private void TellMarks(TableRow read, string name)
    {
        foreach (var further in read.Marks.Skip(1))
        {
            _remarks.Add(new ImportRemark(ImportRemarkKind.SeveralSymbols, name, _lanes[further.Lane].Heading));
        }

        if (read.Marks is [{ Symbol: null } unknown, ..])
        {
            _remarks.Add(new ImportRemark(ImportRemarkKind.WordUnknown, unknown.Words, name));
        }
    }

    /// <summary>Where a column names the post of each row, each post is a lane.</summary>
    private int? NamedLane(int row)
    {
        if (_head.PelaksanaColumn is not { } column || CellWording.OneLine(_grid.Text(row, column)) is not { Length: > 0 } post)
        {
            return null;
        }

        var lane = _lanes.FindIndex(known => string.Equals(known.Heading, post, StringComparison.OrdinalIgnoreCase));
        if (lane < 0)
        {
            lane = _lanes.Count;
            _lanes.Add(new FoundLane(post));
        }

        return lane;
    }

    private StepAction Action(int row, string name)
    {
        var word = Text(row, SheetColumn.Action);
        if (word.Length > 0 && !SheetTerms.TryRead(word, out StepAction _))
        {
            _remarks.Add(new ImportRemark(ImportRemarkKind.WordUnknown, word, name));
        }

        return SheetTerms.TryRead(word, out StepAction action) ? action : StepAction.Umum;
    }

    /// <summary>A blank leaves it to the action.</summary>
    private StepNeed? Need(int row, string name)
    {
        var word = Text(row, SheetColumn.Need);
        if (SheetTerms.TryRead(word, out StepNeed need))
        {
            return need;
        }

        if (word.Length > 0)
        {
            _remarks.Add(new ImportRemark(ImportRemarkKind.WordUnknown, word, name));
        }

        return null;
    }

    /// <summary>"5" beside "Hari", or "5 Hari" in one cell. A blank stays without a time: the designer asks for it.</summary>
    private WrittenWaktu Waktu(int row, TableRow read, string name)
    {
        var written = WaktuCells.Read(Text(row, SheetColumn.WaktuValue), Text(row, SheetColumn.WaktuUnit), Text(row, SheetColumn.CountedWaktu)) ?? read.Waktu;
        if (written is { Counted.Value: 0, Text: { } unread })
        {
            _remarks.Add(new ImportRemark(ImportRemarkKind.WaktuUnread, unread, name));
        }

        return written;
    }

    private string Text(int row, SheetColumn column) => _head.ColumnOf(column) is { } index ? _grid.Text(row, index) : "";

    private string? Optional(int row, SheetColumn column) => Text(row, column) is { Length: > 0 } text ? text : null;
}
