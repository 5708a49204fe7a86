namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>The cells of a row that hold text.</summary>
public enum SheetCell
{
    Number,
    Activity,
    Kelengkapan,
    Output,
    Keterangan,
}
