namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>
/// A text that should speak of nothing but this office and this document. The kelengkapan is none: an RKA is made from a
/// Renja and a PPAS, and may say so.
/// </summary>
/// <param name="StepId">The row it stands in; null for the identity sheet.</param>
internal sealed record JudgedCell(Guid? StepId, SheetText Cell, CellWords Words)
{
    public static IEnumerable<JudgedCell> Of(SopDefinition sheet) =>
    [
        new(null, SheetText.Unit, new CellWords(sheet.Identity.Unit)),
        new(null, SheetText.Title, new CellWords(sheet.Identity.Title)),
        .. sheet.Steps.SelectMany(step => new JudgedCell[]
        {
            new(step.Id, SheetText.Activity, new CellWords(step.Activity)),
            new(step.Id, SheetText.Output, new CellWords(step.MutuBaku.Output)),
        }),
    ];

    public SopProblem Breaks(SopRule rule, string found) => new(rule, StepId, Cell: Cell, Found: found);
}
