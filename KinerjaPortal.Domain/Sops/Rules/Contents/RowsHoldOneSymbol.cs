using KinerjaPortal.Domain.Sops.Rules.Numbers;

namespace KinerjaPortal.Domain.Sops.Rules.Contents;

/// <summary>
/// A habit of applications rather than of Permenpan RB 35/2012, hence no fault. Two symbols of one printed row are here two
/// steps, the second of them without words of its own; the second is the one named.
/// </summary>
internal static class RowsHoldOneSymbol
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        sheet.Steps.Skip(1)
            .Where((step, above) => step.Continues(sheet.Steps[above]))
            .Select(step => new SopProblem(SopRule.RowsHoldOneSymbol, step.Id));
}
