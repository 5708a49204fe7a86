namespace KinerjaPortal.Domain.Sops.Rules.Numbers;

/// <summary>Every row after the first with its number is named.</summary>
internal static class NumbersAreNotRepeated
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        from rows in PrintedNumber.PrintedRows(sheet).GroupBy(step => step.PlainNumber, StringComparer.OrdinalIgnoreCase)
        where rows.Key.Length > 0
        from step in rows.Skip(1)
        select new SopProblem(SopRule.NumbersAreNotRepeated, step.Id, Found: step.PlainNumber);
}
