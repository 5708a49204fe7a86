using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The rows of the table, as steps.</summary>
internal sealed class TableReader
{
    private readonly SheetGrid _grid;
    private readonly TableHead _head;
    private readonly List<ImportRemark> _remarks;
    private readonly List<int> _rows = [];
    private readonly List<FoundStep> _steps = [];

    public TableReader(SheetGrid grid, TableHead head, List<ImportRemark> remarks)
    {
        (_grid, _head, _remarks) = (grid, head, remarks);
        int[] visible =
        [
            .. head.Lanes.Select(lane => lane.Column),
            .. SheetColumn.Fixed.Where(column => !column.IsHidden).Select(head.ColumnOf).OfType<int>(),
        ];
        foreach (var row in grid.Rows.Where(row => row > head.LastRow && visible.Any(column => grid.Text(row, column).Length > 0)))
        {
            _rows.Add(row);
            _steps.Add(Step(row));
        }

        remarks.AddRange(head.Others.Where(other => _rows.Exists(row => grid.Text(row, other.Column).Length > 0))
            .Select(other => new ImportRemark(ImportRemarkKind.ColumnLeftOut, other.Heading)));
    }

    public IReadOnlyList<FoundStep> Steps => _steps;

    public IReadOnlyList<FoundFlow> Flows() => new FlowReader(_grid, _head, _rows, _steps, _remarks).Read();

    private FoundStep Step(int row)
    {
        var (number, activity) = (Text(row, SheetColumn.Number), Text(row, SheetColumn.Activity));
        var name = $"{number} {activity}".Trim();
        var (lane, symbol) = Symbol(row, name);
        return new FoundStep(
            Guid.TryParse(Text(row, SheetColumn.Id), out var id) ? id : null,
            number,
            activity,
            lane,
            symbol,
            Action(row, name),
            MutuBaku.Of(Text(row, SheetColumn.Kelengkapan), Waktu(row, name), Text(row, SheetColumn.Output)),
            Optional(row, SheetColumn.Keterangan),
            Text(row, SheetColumn.Inferred).Length > 0,
            Optional(row, SheetColumn.SourceText),
            Optional(row, SheetColumn.SourceNote),
            Guid.TryParse(Text(row, SheetColumn.LinkedSop), out var linked) ? linked : null,
            Need(row, name));
    }

    /// <summary>The first mark in the columns of the pelaksana. A cross is as good as a word: official tables made by hand have no others.</summary>
    private (int? Lane, StepSymbol Symbol) Symbol(int row, string name)
    {
        (int? lane, var symbol) = (null, StepSymbol.Process);
        for (var index = 0; index < _head.Lanes.Count; index++)
        {
            var mark = _grid.Text(row, _head.Lanes[index].Column);
            if (mark.Length == 0)
            {
                continue;
            }

            if (lane is not null)
            {
                _remarks.Add(new ImportRemark(ImportRemarkKind.SeveralSymbols, name, _head.Lanes[index].Lane.Heading));
                continue;
            }

            lane = index;
            var word = new string([.. mark.Where(char.IsLetter)]);
            if (!SheetTerms.TryRead(word, out symbol) && word.Length > 1)
            {
                _remarks.Add(new ImportRemark(ImportRemarkKind.WordUnknown, mark, name));
            }
        }

        return (lane, symbol);
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
    private WrittenWaktu Waktu(int row, string name)
    {
        var written = WaktuCells.Read(Text(row, SheetColumn.WaktuValue), Text(row, SheetColumn.WaktuUnit), Text(row, SheetColumn.CountedWaktu));
        if (written is { Counted.Value: 0, Text: { } unread })
        {
            _remarks.Add(new ImportRemark(ImportRemarkKind.WaktuUnread, unread, name));
        }

        return written;
    }

    private string Text(int row, SheetColumn column) => _head.ColumnOf(column) is { } index ? _grid.Text(row, index) : "";

    private string? Optional(int row, SheetColumn column) => Text(row, column) is { Length: > 0 } text ? text : null;
}
