namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>What a sheet must keep to before it may be published. The names are stable: sentences and marks hang on them.</summary>
public enum SopRule
{
    StepIdsAreUnique,
    LanesAreNotRepeated,
    StepsStandOnLanesThatExist,
    WaktuIsPositive,
    ThereIsExactlyOneStart,
    ThereIsAnEnd,
    ArrowsJoinStepsOfTheSheet,
    DecisionsLeadOnByOneYaAndOneTidak,
    OtherStepsLeadOnByOnePlainArrow,
    EndsLeadNowhere,
    EveryStepIsReachedFromTheStart,
    EveryStepReachesAnEnd,
}
