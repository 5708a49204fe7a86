namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>What a column of the official table holds. The lanes of the pelaksana are told by where they stand.</summary>
public enum TableColumn
{
    Number,
    Activity,
    Kelengkapan,
    Waktu,

    /// <summary>The unit beside a waktu that is a bare figure.</summary>
    WaktuUnit,
    Output,
    Keterangan,

    /// <summary>Over the lanes; alone, a column that names the post in each row.</summary>
    Pelaksana,

    /// <summary>Over kelengkapan, waktu and output.</summary>
    MutuBaku,
}
