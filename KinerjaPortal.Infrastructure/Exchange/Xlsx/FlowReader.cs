using System.Globalization;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The arrows, from the columns that name the next kegiatan; what <see cref="FlowCells"/> leaves blank is the next row.</summary>
internal sealed class FlowReader(SheetGrid grid, WorkbookHead head, IReadOnlyList<int> rows, IReadOnlyList<FoundStep> steps, List<ImportRemark> remarks)
{
    private static readonly SheetColumn[] Columns = [SheetColumn.Next, SheetColumn.Ya, SheetColumn.Tidak];

    private readonly Dictionary<int, int> _stepOfRow = rows.Select((row, step) => (row, step)).ToDictionary();

    private readonly ILookup<string, int> _stepsOfNumber = steps.Select((step, index) => (step.Number, index))
        .ToLookup(step => Plain(step.Number), step => step.index, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<FoundFlow> Read()
    {
        var flows = new List<(FoundFlow Flow, int Order)>();
        for (var step = 0; step < steps.Count; step++)
        {
            var own = Columns.SelectMany(column => From(step, column)).ToList();
            var order = OrderOf(step, own.Count);
            flows.AddRange(own.Select((flow, index) => (flow, order?[index] ?? flows.Count + index)));
        }

        return [.. flows.OrderBy(entry => entry.Order).Select(entry => entry.Flow)];
    }

    private IEnumerable<FoundFlow> From(int step, SheetColumn column)
    {
        var label = SheetColumn.LabelOf(column)!.Value;
        var cell = head.ColumnOf(column) is { } index ? grid.Cell(rows[step], index) : null;
        if (cell is null)
        {
            return LeadsOn(step, label) is { } next ? [new FoundFlow(step, next, label)] : [];
        }

        return Targets(cell, steps[step].Name).Select(target => new FoundFlow(step, target, label));
    }

    private int? LeadsOn(int step, FlowLabel label)
    {
        if (steps[step].Symbol == StepSymbol.Decision && label == FlowLabel.Tidak)
        {
            remarks.Add(new ImportRemark(ImportRemarkKind.TidakWithoutTarget, steps[step].Name));
        }

        return FlowCells.LeadsOnByItself(steps[step].Symbol, label) && step + 1 < steps.Count ? step + 1 : null;
    }

    private IEnumerable<int> Targets(GridCell cell, string from)
    {
        if (CellName.TryRead(cell.Formula, out _, out var row) && _stepOfRow.TryGetValue(row, out var referred))
        {
            return [referred];
        }

        if (cell.Text == FlowCells.None)
        {
            return [];
        }

        if (cell.Text.Length == 0)
        {
            remarks.Add(new ImportRemark(ImportRemarkKind.FlowTargetUnknown, cell.Formula, from));
            return [];
        }

        var names = _stepsOfNumber.Contains(Plain(cell.Text)) ? [cell.Text] : cell.Text.Split([';', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. names.Select(name => Target(name, from)).OfType<int>()];
    }

    private int? Target(string name, string from)
    {
        if (name.StartsWith(FlowCells.RowWord, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name[FlowCells.RowWord.Length..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var row)
            && _stepOfRow.TryGetValue(row, out var step))
        {
            return step;
        }

        var candidates = _stepsOfNumber[Plain(name)].ToList();
        if (candidates.Count != 1)
        {
            remarks.Add(new ImportRemark(
                candidates.Count == 0 ? ImportRemarkKind.FlowTargetUnknown : ImportRemarkKind.FlowTargetAmbiguous, name, from));
        }

        return candidates.Count == 0 ? null : candidates[0];
    }

    /// <summary>"3." in the column of the numbers is "3" where an arrow leads there, and the other way round.</summary>
    private static string Plain(string number) => number.Trim().TrimStart('(').TrimEnd('.', ')', ' ') is { Length: > 0 } plain ? plain : number;

    /// <summary>The places that the portal wrote; null where the row's arrows are no longer as many, and their order is the rows'.</summary>
    private int[]? OrderOf(int step, int count)
    {
        var text = head.ColumnOf(SheetColumn.FlowOrder) is { } column ? grid.Text(rows[step], column) : "";
        var places = text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(place => int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue).ToArray();
        return places.Length == count ? places : null;
    }
}
