namespace KinerjaPortal.Domain.Sops.Editing.Pasting;

/// <summary>What a pasted table says and the sheet will not, or not yet.</summary>
public enum PasteLossKind
{
    ColumnLeftOut,
    RowLeftOut,
    PicturesLeftOut,
    TooManyRows,
    SeveralSymbols,
    MarkUnknown,
    WithoutPost,
    WaktuUnread,
    TidakWithoutTarget,
    TextCut,
}

/// <param name="Subject">The row, the column or the words concerned, as the table has them.</param>
/// <param name="Detail">Where it stands or what it says there; empty where the kind says all.</param>
public sealed record PasteLoss(PasteLossKind Kind, string Subject = "", string Detail = "");
