namespace KinerjaPortal.Domain.Sops.Rules.Numbers;

internal static class NumbersAreFilled
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        PrintedNumber.PrintedRows(sheet)
            .Where(step => step.PlainNumber.Length == 0)
            .Select(step => new SopProblem(SopRule.NumbersAreFilled, step.Id));
}
