namespace KinerjaPortal.Web.Features.Documents;

/// <summary>What a file is to its step, in the order in which the files of a step are listed.</summary>
public enum FileRole
{
    /// <summary>The empty form that goes with a request.</summary>
    Format,

    /// <summary>Handed in for a request.</summary>
    Bahan,

    Kelengkapan,
    Draft,
    Final,
    Surat,

    /// <summary>Evidence that a system outside the office kept the step from going on.</summary>
    Bukti,

    /// <summary>A detached signature over a document.</summary>
    TandaTangan,
}
