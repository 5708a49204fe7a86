using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Domain.Texts;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Designer.Panels;

/// <summary>The one place where a problem of a sheet becomes a sentence: in the panel, and where a version is refused.</summary>
public sealed class ProblemWords(IStringLocalizer<DesignerText> text)
{
    /// <summary>"Baris 9 adalah keputusan, tetapi belum punya panah Tidak. Gambar panah Tidak ke …"</summary>
    public string Sentence(SopProblem problem, SopDefinition sheet) => $"{Reason(problem, sheet)} {Advice(problem, sheet)}";

    /// <summary>What is wrong, and in which row.</summary>
    public string Reason(SopProblem problem, SopDefinition sheet) =>
        SentenceCase(text[Key(problem, sheet), Place(problem, sheet), Lane(problem, sheet), problem.Found ?? "", Missing(problem), Limit(problem)]);

    /// <summary>What to do about it.</summary>
    public string Advice(SopProblem problem, SopDefinition sheet) => text[$"{Key(problem, sheet)}.Do", Limit(problem)];

    /// <summary>"baris 4", or "baris 13 (urutan ke-11)" where the sheet prints 13 twice.</summary>
    public string Row(Guid stepId, SopDefinition sheet)
    {
        if (sheet.Steps.FirstOrDefault(step => step.Id == stepId) is not { } step)
        {
            return text["Problem.RowGone"];
        }

        var place = sheet.Steps.TakeWhile(other => other.Id != stepId).Count() + 1;
        var number = step.Number.Trim();
        return number.Length == 0 ? text["Problem.RowWithoutNumber", place]
            : sheet.Steps.Count(other => other.Number.Trim() == number) > 1 ? text["Problem.RowOfSeveral", number, place]
            : text["Problem.Row", number];
    }

    private static string Key(SopProblem problem, SopDefinition sheet)
    {
        var key = $"Problem.{problem.Rule}";
        return Variant(problem, sheet) is { } variant ? $"{key}.{variant}" : key;
    }

    /// <summary>Where one rule is broken in several ways, the way in which it is broken here.</summary>
    private static string? Variant(SopProblem problem, SopDefinition sheet)
    {
        var labels = sheet.Flows.Where(flow => flow.From == problem.StepId).Select(flow => flow.Label).ToList();
        return problem.Rule switch
        {
            SopRule.ThereIsExactlyOneStart when problem.StepId is null => "None",
            SopRule.MutuBakuIsFilled => problem.Cell.ToString(),
            SopRule.TextsAreNotTooLong when problem.Cell is SheetText.Number or SheetText.Waktu => problem.Cell.ToString(),
            SopRule.WaktuIsPositive when problem.Found is not null => "Unread",
            SopRule.DecisionsLeadOnByOneYaAndOneTidak => (labels.Contains(FlowLabel.Ya), labels.Contains(FlowLabel.Tidak)) switch
            {
                (false, false) => "Neither",
                (false, true) => "NoYa",
                (true, false) => "NoTidak",
                _ => null,
            },
            SopRule.OtherStepsLeadOnByOnePlainArrow when labels.Count == 0 => "None",
            SopRule.OtherStepsLeadOnByOnePlainArrow when labels.Count == 1 => "Labelled",
            _ => null,
        };
    }

    private string Place(SopProblem problem, SopDefinition sheet) => problem switch
    {
        { StepId: { } step, Cell: SheetText.Output, Found: not null } => text["Problem.OutputOf", Row(step, sheet)],
        { StepId: { } step } => Row(step, sheet),
        { Cell: SheetText.Unit } => text["Problem.Unit"],
        { Cell: SheetText.Title } => text["Problem.Title"],
        _ => "",
    };

    private static string Lane(SopProblem problem, SopDefinition sheet) =>
        sheet.Lanes.FirstOrDefault(lane => lane.Pelaksana == problem.Pelaksana)?.Heading ?? problem.Pelaksana ?? "";

    private string Missing(SopProblem problem) => problem.Missing switch
    {
        { } gap when gap.First == gap.Last => $"{gap.First}",
        { } gap => text["Problem.Range", gap.First, gap.Last],
        null => "",
    };

    private static int Limit(SopProblem problem) => problem.Cell switch
    {
        SheetText.Number => TextLimits.StepNumber,
        SheetText.Waktu => TextLimits.Waktu,
        _ => TextLimits.Cell,
    };

    internal static string SentenceCase(string sentence) =>
        sentence.Length > 0 ? $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}" : sentence;
}
