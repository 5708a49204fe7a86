using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Sops.Rules.Contents;

/// <summary>
/// What a cell may hold. Edits keep to it; a sheet that came from elsewhere may not, and its number would stop the cycle at that row
/// for ever: it goes into the row of every visit.
/// </summary>
internal static class TextsAreNotTooLong
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        from step in sheet.Steps
        from text in Texts(step)
        where text.Text?.Length > LimitOf(text.Cell)
        select new SopProblem(SopRule.TextsAreNotTooLong, step.Id, Cell: text.Cell);

    private static int LimitOf(SheetText cell) => cell switch
    {
        SheetText.Number => TextLimits.StepNumber,
        SheetText.Waktu => TextLimits.Waktu,
        _ => TextLimits.Cell,
    };

    private static IEnumerable<(SheetText Cell, string? Text)> Texts(SopStep step) =>
    [
        (SheetText.Number, step.Number),
        (SheetText.Activity, step.Activity),
        (SheetText.Kelengkapan, step.MutuBaku.Kelengkapan),
        (SheetText.Waktu, step.MutuBaku.WaktuText),
        (SheetText.Output, step.MutuBaku.Output),
        (SheetText.Keterangan, step.Keterangan),
    ];
}
