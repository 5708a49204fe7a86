
namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>What is asked of a sheet. The names are stable: sentences and marks hang on them.</summary>
public enum SopRule
{
    // Whether it can be run: SopGraphCheck.
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

    // Whether the office can work by it: SopReview.
    TitleIsFilled,
    ActivitiesAreFilled,
    LanesArePostsOfTheOffice,
    TextsAreNotTooLong,

    // Whether it is likely to say what was meant: SopReview.
    LanesAreUsed,
    ExternalLanesAreLinked,
    MutuBakuIsFilled,
    NumbersAreFilled,
    NumbersAreNotRepeated,
    NumbersAreNotSkipped,
    NumbersRunInOrder,
    RowsHoldOneSymbol,
    NoOtherOfficeIsNamed,
    NoHeadOfAnotherKindOfOfficeIsNamed,
    NoOtherDocumentIsNamed,
    DecisionsAskOrReview,
    OutputsAreTakenUp,
    PelaksanaIsConfirmed,
}
