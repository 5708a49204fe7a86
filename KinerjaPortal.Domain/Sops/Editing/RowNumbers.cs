using System.Globalization;

namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>
/// Printed numbers when rows come, go or move. A sheet numbered 1, 2, 3 … stays so; one that its source numbered otherwise
/// (13 twice, 9 to 11 skipped) keeps its numbers, and only a new row is given one.
/// </summary>
internal static class RowNumbers
{
    public static IReadOnlyList<SopStep> Keep(IReadOnlyList<SopStep> before, IReadOnlyList<SopStep> after)
    {
        var ending = EndingOf(before);
        return ending is null
            ? [.. after.Select((step, row) => step.Number.Length > 0 ? step : step with { Number = After(after, row) })]
            : InOrder(after, ending);
    }

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

    private static string After(IReadOnlyList<SopStep> steps, int row) =>
        Printed(row > 0 && int.TryParse(steps[row - 1].Number.TrimEnd('.'), CultureInfo.InvariantCulture, out var above) ? above + 1 : row + 1);

    private static string Printed(int number) => number.ToString(CultureInfo.InvariantCulture);
}
