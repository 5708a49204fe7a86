namespace KinerjaPortal.Domain.Sops;

/// <summary>
/// The symbol that stands in the executor's column (Permenpan RB 35/2012). Start and End are work to be done too:
/// in the sources the first and the last row carry the terminator themselves.
/// </summary>
public enum StepSymbol
{
    /// <summary>Kapsul, Mulai.</summary>
    Start,

    /// <summary>Kotak.</summary>
    Process,

    /// <summary>Belah ketupat, with one arrow Ya and one Tidak.</summary>
    Decision,

    /// <summary>Kapsul, Selesai.</summary>
    End,
}
