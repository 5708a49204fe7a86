using KinerjaPortal.Domain.Sops.Rules.Contents;
using KinerjaPortal.Domain.Sops.Rules.Graphs;
using KinerjaPortal.Domain.Sops.Rules.Lanes;

namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>
/// Whether a sheet can be run: one Mulai, an end in reach of every step, decisions that know both ways. Used before a
/// version is published, while one is being drawn, and on the SOP library.
/// </summary>
public static class SopGraphCheck
{
    /// <summary>All faults, rule by rule; empty for a sheet that can be run.</summary>
    public static IReadOnlyList<SopFault> Check(SopDefinition definition)
    {
        var graph = new SopGraph(definition);
        return
        [
            .. StepIdsAreUnique.Faults(definition),
            .. LanesAreNotRepeated.Faults(definition),
            .. StepsStandOnLanesThatExist.Faults(definition),
            .. WaktuIsPositive.Faults(definition),
            .. ThereIsExactlyOneStart.Faults(definition),
            .. ThereIsAnEnd.Faults(definition),
            .. ArrowsJoinStepsOfTheSheet.Faults(graph),
            .. DecisionsLeadOnByOneYaAndOneTidak.Faults(graph),
            .. OtherStepsLeadOnByOnePlainArrow.Faults(graph),
            .. EndsLeadNowhere.Faults(graph),
            .. EveryStepIsReachedFromTheStart.Faults(graph),
            .. EveryStepReachesAnEnd.Faults(graph),
        ];
    }
}
