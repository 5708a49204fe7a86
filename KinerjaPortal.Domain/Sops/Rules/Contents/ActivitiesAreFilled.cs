namespace KinerjaPortal.Domain.Sops.Rules.Contents;

/// <summary>The kegiatan is what the card on the board and the one who holds it go by, so a step without one cannot be worked.</summary>
internal static class ActivitiesAreFilled
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        sheet.Steps
            .Where(step => string.IsNullOrWhiteSpace(step.Activity))
            .Select(step => new SopProblem(SopRule.ActivitiesAreFilled, step.Id, Cell: SheetText.Activity));
}
