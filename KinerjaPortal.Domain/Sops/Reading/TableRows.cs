using System.Globalization;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops.Reading;

/// <param name="Lane">Place among the lanes of <see cref="TableShape"/>.</param>
public readonly record struct LaneMark(int Lane, StepSymbol? Symbol, string Words);

/// <summary>One kegiatan as its row says it.</summary>
/// <param name="Row">Its place in the grid.</param>
/// <param name="Marks">Every symbol of the row, in the order of the lanes; one of them is its own.</param>
public sealed record TableRow(
    int Row, string Number, string Activity, IReadOnlyList<LaneMark> Marks, string Kelengkapan, WrittenWaktu Waktu, string Output, string Keterangan)
{
    /// <summary>Where its own symbol stands; null where the row has none.</summary>
    public int? Lane => Marks is [var first, ..] ? first.Lane : null;

    public StepSymbol Symbol => Marks is [var first, ..] ? first.Symbol ?? StepSymbol.Process : StepSymbol.Process;

    internal bool HasMutuBaku => Kelengkapan.Length > 0 || Output.Length > 0 || Keterangan.Length > 0 || Waktu.Text is not null || Waktu.Counted.Value > 0;

    /// <summary>How somebody would call it.</summary>
    public string Name => CellWording.OneLine($"{Number} {Activity}");
}

/// <summary>Where in a grid what stands, however that was found out.</summary>
public sealed record TableShape(
    int FirstRow, IReadOnlyDictionary<TableColumn, int> Columns, IReadOnlyList<LaneColumns> Lanes, WaktuUnit? WaktuUnit = null)
{
    public static TableShape Of(TableHead head) => new(head.LastRow + 1, head.Columns, head.Lanes, head.WaktuUnit);
}

/// <summary>
/// Which rows under a head are kegiatan, and what they say. The row that numbers the columns, a head that is printed again on the next page, words between two
/// symbols, and the signatures under the table are none; what is left out and says something is kept to be told.
/// </summary>
public sealed partial class TableRows
{
    private readonly TableGrid _grid;
    private readonly TableShape _shape;
    private readonly List<TableRow> _rows = [];
    private readonly List<string> _leftOut = [];

    /// <param name="isHead">Whether a row repeats the head.</param>
    /// <param name="isOwn">Whether a row carries a mark of the portal's own, and is a kegiatan whatever else it says.</param>
    public TableRows(TableGrid grid, TableShape shape, Func<int, bool>? isHead = null, Func<int, bool>? isOwn = null)
    {
        (_grid, _shape) = (grid, shape);
        var rows = new List<(TableRow Row, bool IsCertain)>();
        var mayBeNumbered = true;
        for (var row = shape.FirstRow; row < grid.Rows; row++)
        {
            if (grid.IsBlank(row))
            {
                continue;
            }

            if (isHead?.Invoke(row) == true)
            {
                mayBeNumbered = true;
                continue;
            }

            var own = isOwn?.Invoke(row) == true;
            if (mayBeNumbered && !own && NumbersColumns(row))
            {
                mayBeNumbered = false;
                continue;
            }

            mayBeNumbered = false;
            var read = Read(row);
            rows.Add((read, own || IsCertain(read)));
        }

        Take(rows, isOwn);
    }

    public IReadOnlyList<TableRow> Rows => _rows;

    /// <summary>Rows that say something and are no kegiatan: what stands under the table.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    private void Take(List<(TableRow Row, bool IsCertain)> rows, Func<int, bool>? isOwn)
    {
        // Where some rows have a number, a symbol or a time, one without any of them under the last of those stands outside the table.
        var last = rows.FindLastIndex(row => row.IsCertain);
        for (var index = 0; index < rows.Count; index++)
        {
            var (row, isCertain) = rows[index];
            var isStep = isOwn?.Invoke(row.Row) == true || (last < 0 ? row.Activity.Length > 0 : index <= last && (row.Activity.Length > 0 || (isCertain && row.Marks.Any(mark => mark.Symbol is not null && mark.Words.Length > 0))));
            if (isStep)
            {
                _rows.Add(row);
            }
            else if (index <= last && _rows.Count > 0 && Continues(row))
            {
                _rows[^1] = Joined(_rows[^1], row);
            }
            else if (Words(row.Row) is { Length: > 0 } words)
            {
                _leftOut.Add(words);
            }
        }
    }

    private TableRow Read(int row)
    {
        var activity = Text(row, TableColumn.Activity);
        return new TableRow(
            row, Text(row, TableColumn.Number), activity, Marks(row, activity),
            Text(row, TableColumn.Kelengkapan), Waktu(row), Text(row, TableColumn.Output), Text(row, TableColumn.Keterangan));
    }

    private WrittenWaktu Waktu(int row)
    {
        var (value, unit) = (Text(row, TableColumn.Waktu), Text(row, TableColumn.WaktuUnit));
        return unit.Length > 0 && value.Length == 0 ? WrittenWaktu.Read("") : WrittenWaktu.Read($"{value} {unit}", _shape.WaktuUnit);
    }

    private List<LaneMark> Marks(int row, string activity)
    {
        var marks = new List<LaneMark>();
        var answers = new HashSet<FlowLabel>();
        int? answered = null;
        for (var lane = 0; lane < _shape.Lanes.Count; lane++)
        {
            var columns = _shape.Lanes[lane];
            for (var column = columns.First; column <= columns.Last; column++)
            {
                var words = _grid.Text(row, column);
                if (SymbolReading.Read(words, activity) is not { } mark)
                {
                    continue;
                }

                answers.UnionWith(mark.Answers);
                if (mark.IsAnswerAlone)
                {
                    answered ??= lane;
                }
                else if (!marks.Exists(other => other.Lane == lane))
                {
                    marks.Add(new LaneMark(lane, mark.Symbol, CellWording.OneLine(words)));
                }
            }
        }

        // Ya and Tidak written beside a symbol make it a belah ketupat; written alone they stand where it was drawn.
        if (answers.Contains(FlowLabel.Tidak) || answers.Count == 2)
        {
            if (marks.Count == 0 && answered is { } at)
            {
                marks.Add(new LaneMark(at, StepSymbol.Decision, ""));
            }
            else if (marks is [{ Symbol: null or StepSymbol.Process } only, ..])
            {
                marks[0] = only with { Symbol = StepSymbol.Decision };
            }
        }

        return marks;
    }

    /// <summary>A number, a symbol or a time: what the words under a table do not have.</summary>
    private static bool IsCertain(TableRow row) =>
        Number().IsMatch(row.Number) || row.Waktu.Counted.Value > 0 || row.Marks.Any(mark => mark.Symbol is not null)
        || (row.Activity.Length > 0 && row.Kelengkapan.Length > 0 && row.Output.Length > 0);

    /// <summary>The rest of a cell that was broken over two rows, or the answer under a belah ketupat.</summary>
    private static bool Continues(TableRow row) =>
        row.Number.Length == 0 && row.Activity.Length == 0 && row.Marks.All(mark => mark.Words.Length == 0) && (row.Marks.Count > 0 || row.HasMutuBaku);

    private static TableRow Joined(TableRow row, TableRow rest) => row with
    {
        Marks = rest.Marks.Count > 0 && row.Marks is [{ Symbol: null or StepSymbol.Process } own, ..] ? [own with { Symbol = StepSymbol.Decision }, .. row.Marks.Skip(1)] : row.Marks,
        Kelengkapan = Lines(row.Kelengkapan, rest.Kelengkapan),
        Waktu = row.Waktu.Counted.Value > 0 || row.Waktu.Text is not null ? row.Waktu : rest.Waktu,
        Output = Lines(row.Output, rest.Output),
        Keterangan = Lines(row.Keterangan, rest.Keterangan),
    };

    private static string Lines(string one, string other) => one.Length == 0 ? other : other.Length == 0 ? one : $"{one}\n{other}";

    /// <summary>"1 2 3 4 …" under the head.</summary>
    private bool NumbersColumns(int row)
    {
        var filled = Enumerable.Range(0, _grid.Width).Select(column => _grid.Text(row, column).Trim(' ', '(', ')', '.', '[', ']', '-', '\u00A0', '\n')).Where(text => text.Length > 0).ToList();
        var numbers = filled.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return filled.Count > 2 && numbers.TrueForAll(number => number > 0 && number <= _grid.Width + 1) && numbers.Zip(numbers.Skip(1), (left, right) => left < right).All(rises => rises);
    }

    private string Words(int row) => CellWording.OneLine(string.Join(' ', Enumerable.Range(0, _grid.Width).Select(column => _grid.Text(row, column))));

    private string Text(int row, TableColumn column) => _shape.Columns.TryGetValue(column, out var index) ? _grid.Text(row, index).Trim() : "";

    [GeneratedRegex(@"^[(\[]?(\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})([.\-]?\d{1,3})*[a-zA-Z]?[.)\]]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
