namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>Which text of the sheet a problem is about.</summary>
public enum SheetText
{
    /// <summary>The unit on the identity sheet.</summary>
    Unit,

    /// <summary>The title on the identity sheet.</summary>
    Title,

    Number,
    Activity,
    Kelengkapan,
    Waktu,
    Output,
    Keterangan,
}
