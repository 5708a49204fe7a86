using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Domain.Sops.Editing.Pasting;

/// <summary>
/// What the columns of a table without a head hold, by what stands in them: a waktu has kelengkapan before it and output behind it; the kegiatan is the first column of
/// words; columns of nothing but marks between them are lanes.
/// </summary>
internal static class ColumnGuess
{
    /// <summary>Longest mark in a lane: "◆ Keputusan".</summary>
    private const int LongestMark = 14;

    public static IReadOnlyList<ColumnUse> Of(TableGrid grid)
    {
        var uses = new ColumnUse[grid.Width];
        var waktu = Find(grid, column => Most(grid, column, text => WaktuReading.Read(text) is not null));
        var number = Find(grid, column => column == 0 && grid.Width > 1 && Most(grid, column, text => text.TrimEnd('.', ')').All(char.IsAsciiDigit)));
        var activity = Find(grid, column => column != waktu && column != number && Filled(grid, column).Any(text => text.Any(char.IsLetter)));
        Set(number, ColumnUse.Number);
        Set(activity, ColumnUse.Activity);
        Set(waktu, ColumnUse.Waktu);
        for (var column = (activity ?? 0) + 1; activity is not null && column < (waktu ?? grid.Width); column++)
        {
            if (Filled(grid, column) is { Count: > 0 } marks && marks.TrueForAll(text => text.Length <= LongestMark && SymbolReading.Read(text, "") is { Symbol: not null }))
            {
                Set(column, ColumnUse.Lane);
            }
        }

        Set(waktu - 1, ColumnUse.Kelengkapan);
        Set(waktu + 1, ColumnUse.Output);
        Set(waktu + 2, ColumnUse.Keterangan);
        return uses;

        void Set(int? column, ColumnUse use)
        {
            if (column is { } at && at >= 0 && at < uses.Length && uses[at] == ColumnUse.None)
            {
                uses[at] = use;
            }
        }
    }

    private static int? Find(TableGrid grid, Predicate<int> holds) => Enumerable.Range(0, grid.Width).Where(column => holds(column)).Select(column => (int?)column).FirstOrDefault();

    private static bool Most(TableGrid grid, int column, Predicate<string> holds) =>
        Filled(grid, column) is { Count: > 0 } filled && filled.FindAll(holds).Count * 2 > filled.Count;

    private static List<string> Filled(TableGrid grid, int column) =>
        [.. Enumerable.Range(0, Math.Min(grid.Rows, SheetSize.MaxRows)).Select(row => CellWording.OneLine(grid.Text(row, column))).Where(text => text.Length > 0)];
}
