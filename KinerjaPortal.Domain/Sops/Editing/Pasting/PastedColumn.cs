namespace KinerjaPortal.Domain.Sops.Editing.Pasting;

/// <summary>What a column of a pasted table is taken for.</summary>
public enum ColumnUse
{
    /// <summary>It is left out, and that is said.</summary>
    None,
    Number,
    Activity,

    /// <summary>The column of one post, with a symbol in its rows.</summary>
    Lane,

    /// <summary>A column in which each row names its post.</summary>
    Pelaksana,
    Kelengkapan,
    Waktu,
    WaktuUnit,
    Output,
    Keterangan,
}

/// <param name="Heading">Empty where the table has no head.</param>
/// <param name="Sample">The first thing that stands in it.</param>
public sealed record PastedColumn(int Column, string Heading, string Sample, ColumnUse Use);
