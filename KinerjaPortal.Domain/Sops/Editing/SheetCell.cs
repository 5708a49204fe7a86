namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>The cells of a row that hold text.</summary>
public enum SheetCell
{
    Number,
    Activity,
    Kelengkapan,
    Output,
    Keterangan,
}
