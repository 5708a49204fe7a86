using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>A fault of the graph, for whoever mends the file.</summary>
internal static class SopFaultSentence
{
    /// <param name="step">How to call the step concerned, for instance "langkah 13b".</param>
    public static string Of(SopFault fault, string step) =>
        fault.Rule switch
        {
            SopRule.StepIdsAreUnique => $"{step} tertulis lebih dari sekali",
            SopRule.LanesAreNotRepeated => $"kolom \"{fault.Pelaksana}\" tertulis lebih dari sekali",
            SopRule.StepsStandOnLanesThatExist => $"{step} menunjuk pelaksana \"{fault.Pelaksana}\" yang tidak ada pada daftar kolom",
            SopRule.WaktuIsPositive => $"waktu {step} harus lebih dari nol",
            SopRule.ThereIsExactlyOneStart when fault.StepId is null => "tidak ada langkah bersimbol start (Mulai)",
            SopRule.ThereIsExactlyOneStart => $"{step} bersimbol start (Mulai), padahal Mulai sudah ada di langkah lain",
            SopRule.ThereIsAnEnd => "tidak ada langkah bersimbol end (Selesai)",
            SopRule.ArrowsJoinStepsOfTheSheet => "ada alur ke langkah yang tidak ada",
            SopRule.DecisionsLeadOnByOneYaAndOneTidak => $"keputusan pada {step} harus punya tepat satu alur Ya dan satu alur Tidak",
            SopRule.OtherStepsLeadOnByOnePlainArrow => $"{step} harus punya tepat satu alur tanpa label",
            SopRule.EndsLeadNowhere => $"{step} bersimbol end (Selesai), jadi tidak boleh punya alur lanjutan",
            SopRule.EveryStepIsReachedFromTheStart => $"{step} tidak terjangkau dari Mulai",
            SopRule.EveryStepReachesAnEnd => $"dari {step} tidak ada jalan ke Selesai",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Rule, "A rule without a sentence."),
        };
}
