namespace KinerjaPortal.Domain.Sops.Rules.Contents;

internal static class TitleIsFilled
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        string.IsNullOrWhiteSpace(sheet.Identity.Title) ? [new SopProblem(SopRule.TitleIsFilled, Cell: SheetText.Title)] : [];
}
