namespace KinerjaPortal.Domain.Bahan;

/// <summary>In what form bahan is asked for.</summary>
public enum BahanKind
{
    /// <summary>One file or several.</summary>
    Berkas,

    /// <summary>A small table under given column heads, filled in on the page; it is handed in as a CSV file, with or without files beside it.</summary>
    Isian,
}
