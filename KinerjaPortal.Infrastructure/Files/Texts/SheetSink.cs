namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The worksheets of a workbook that have something in them, each up to so many rows.</summary>
internal sealed class SheetSink(int maxRows) : ContentSink
{
    private const int MaxSheets = 30;

    private readonly List<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> _sheets = [];
    private List<IReadOnlyList<string>> _rows = [];
    private string _name = "";

    public IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> Sheets => _sheets;

    public override int MaxColumns => 200;

    public override bool IsFull => _sheets.Count >= MaxSheets;

    public override bool IsTableFull => _rows.Count >= maxRows;

    public override void Paragraph(string text, int headingLevel)
    {
        // A workbook has none; what a text document says beside its tables is not asked for.
    }

    public override void BeginTable(string? name) => (_name, _rows) = (name ?? "", []);

    public override void Row(IReadOnlyList<string> cells)
    {
        if (!IsTableFull)
        {
            _rows.Add(cells);
        }
    }

    public override void EndTable()
    {
        if (_rows.Count > 0)
        {
            _sheets.Add((_name, _rows));
        }
    }
}
