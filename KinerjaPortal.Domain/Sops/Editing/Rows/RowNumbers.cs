using System.Globalization;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>
/// Printed numbers when rows come, go or move. A sheet numbered 1, 2, 3 … stays so. One that its source numbered otherwise
/// (13 twice, 9 to 11 skipped) keeps its oddities: rows below one that came count one more, below one that went one less.
/// </summary>
internal static class RowNumbers
{
    /// <summary>What counts further than this is no number of a row, but a code that somebody typed.</summary>
    private const int Largest = 9_999;

    public static IReadOnlyList<SopStep> Keep(IReadOnlyList<SopStep> before, IReadOnlyList<SopStep> after) =>
        EndingOf(before) is { } ending ? InOrder(after, ending) : Shifted(before, after);

    public static IReadOnlyList<SopStep> InOrder(IReadOnlyList<SopStep> steps, string ending = "") =>
        [.. steps.Select((step, row) => step with { Number = Printed(row + 1) + ending })];

    /// <summary>What stands behind every number ("" or "."), or null where the sheet is not numbered 1, 2, 3 ….</summary>
    private static string? EndingOf(IReadOnlyList<SopStep> steps)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "."])
        {
            if (steps.Select((step, row) => step.Number == Printed(row + 1) + ending).All(isInOrder => isInOrder))
            {
                return ending;
            }
        }

        return null;
    }

    private static List<SopStep> Shifted(IReadOnlyList<SopStep> before, IReadOnlyList<SopStep> after)
    {
        var rowBefore = before.Select((step, row) => (step.Id, row)).ToDictionary(step => step.Id, step => step.row);
        var left = after.Select(step => step.Id).ToHashSet();
        var shifted = new List<SopStep>(after.Count);
        var come = 0;
        foreach (var step in after)
        {
            if (rowBefore.TryGetValue(step.Id, out var row))
            {
                var gone = before.Take(row).Count(other => !left.Contains(other.Id));
                shifted.Add(step with { Number = Plus(step.Number, come - gone) });
            }
            else
            {
                shifted.Add(step with { Number = shifted is [.., var above] && Read(above.Number) is { } number ? Printed(number + 1) : Printed(shifted.Count + 1) });
                come++;
            }
        }

        return shifted;
    }

    private static string Plus(string number, int by) =>
        by != 0 && Read(number) is { } value ? Printed(Math.Max(1, value + by)) + (number.EndsWith('.') ? "." : "") : number;

    private static int? Read(string number) =>
        int.TryParse(number.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Largest ? value : null;

    private static string Printed(int number) => number.ToString(CultureInfo.InvariantCulture);
}
