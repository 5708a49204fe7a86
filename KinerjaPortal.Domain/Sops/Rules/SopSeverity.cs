namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>How much a problem weighs, the gravest first.</summary>
public enum SopSeverity
{
    /// <summary>Kesalahan: the version cannot be published.</summary>
    Fault,

    /// <summary>Peringatan: most likely a slip; whoever publishes may know better.</summary>
    Warning,

    /// <summary>Saran: worth a look.</summary>
    Hint,
}
