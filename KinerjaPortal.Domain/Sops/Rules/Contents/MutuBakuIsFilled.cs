namespace KinerjaPortal.Domain.Sops.Rules.Contents;

/// <summary>Kelengkapan and output; the waktu has a rule of its own, for without it there is no due time.</summary>
internal static class MutuBakuIsFilled
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        from step in sheet.Steps
        from cell in new[] { (Cell: SheetText.Kelengkapan, Text: step.MutuBaku.Kelengkapan), (Cell: SheetText.Output, Text: step.MutuBaku.Output) }
        where string.IsNullOrWhiteSpace(cell.Text)
        select new SopProblem(SopRule.MutuBakuIsFilled, step.Id, Cell: cell.Cell);
}
