namespace KinerjaPortal.Domain.Sops.Rules.Numbers;

/// <summary>
/// Numbers from 1 that no row prints; named at the row that comes after the gap. A number that stands in the wrong place is
/// not missing.
/// </summary>
internal static class NumbersAreNotSkipped
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet)
    {
        var last = 0;
        foreach (var (step, count) in sheet.Steps.Select(step => (step, step.Count)).Where(row => row.Count > 0).OrderBy(row => row.Count))
        {
            if (count > last + 1)
            {
                yield return new SopProblem(SopRule.NumbersAreNotSkipped, step.Id, Missing: new NumberGap(last + 1, count.Value - 1));
            }

            last = count!.Value;
        }
    }
}
