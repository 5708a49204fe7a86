using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>Who passed a document on as reviewed before it was signed off (paraf koordinasi): the last word of each post counts.</summary>
internal static class ParafChain
{
    /// <summary>As many as tata naskah dinas puts under a document.</summary>
    public const int Most = 3;

    public static IReadOnlyList<StepRun> Of(Situation situation, SignOff signOff)
    {
        var signedAt = situation.Cycle.Run(signOff.Fact.RunId)!;
        return
        [
            .. situation.Cycle.Runs
                .TakeWhile(run => run.Id != signedAt.Id)
                .Where(run => run.Pelaksana != signedAt.Pelaksana && IsReview(situation, run))
                .GroupBy(run => run.Pelaksana, (_, visits) => visits.Last())
                .Where(run => run.Completion!.Result is StepResult.Ya or StepResult.Selesai)
                .OrderBy(run => run.Completion!.At)
                .TakeLast(Most),
        ];
    }

    private static bool IsReview(Situation situation, StepRun run)
    {
        var step = situation.SheetOf(run).Step(run.StepId);
        return run.Completion is { Result: StepResult.Ya or StepResult.Selesai or StepResult.Tidak or StepResult.Dikembalikan }
            && (step.Symbol == StepSymbol.Decision || step.Action is StepAction.Koreksi or StepAction.Pengesahan);
    }
}
