using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>A sheet that was read from a file, to become a draft. It may break rules of a published sheet; the designer names them.</summary>
/// <param name="DocumentType">Null where the file does not say it.</param>
/// <param name="Remarks">What the file has and a sheet cannot hold, and what had to be guessed, in the order of the file.</param>
public sealed record ImportedSheet(SopDefinition Sheet, DocumentType? DocumentType, IReadOnlyList<ImportRemark> Remarks);

/// <summary>One thing that whoever imports must know, because the sheet does not show it.</summary>
/// <param name="Subject">What it is about, in the file's own words.</param>
/// <param name="Detail">Where it stands or what became of it; empty where the kind says all.</param>
public sealed record ImportRemark(ImportRemarkKind Kind, string Subject = "", string Detail = "");

/// <summary>Each has a sentence of its own in the portal's languages.</summary>
public enum ImportRemarkKind
{
    // Of any file.
    LaneUnknown,
    StepWithoutLane,
    FlowTargetUnknown,
    WordUnknown,
    IdentityMissing,
    LinkedSopUnknown,

    /// <summary>How many more there are than are told.</summary>
    More,

    // Of the portal's own file.
    PropertyUnknown,

    // Of a workbook.
    SheetLeftOut,
    RowLeftOut,
    ColumnLeftOut,
    IdentityLineLeftOut,
    SeveralSymbols,
    WaktuUnread,
    FlowTargetAmbiguous,
    TidakWithoutTarget,

    // Of BPMN.
    PoolLeftOut,
    LanesMissing,
    LaneGroupLeftOut,
    LaneContradicted,
    LaneListedTwice,
    LinkWithoutPair,
    MutuBakuMissing,
    StartGuessed,
    EndGuessed,
    ParallelGateway,
    OtherGateway,
    GatewayWithManyWays,
    GatewayQuestionLeftOut,
    SplitWithoutGateway,
    LabelRead,
    LabelGuessed,
    FlowNameLeftOut,
    ConditionLeftOut,
    EventLeftOut,
    EventNameLeftOut,
    EventDetailLeftOut,
    BoundaryEventLeftOut,
    SubProcessFolded,
    CalledProcess,
    RepetitionLeftOut,
    MessageFlowLeftOut,
    DataLeftOut,
    AnnotationLeftOut,
    ElementLeftOut,
    ExtensionLeftOut,
}
