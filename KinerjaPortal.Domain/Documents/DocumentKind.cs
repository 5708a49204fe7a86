namespace KinerjaPortal.Domain.Documents;

/// <summary>What a file is to its step: what the step needs, or what comes out of it.</summary>
public enum DocumentKind
{
    /// <summary>Input: what the step needs (kelengkapan).</summary>
    Kelengkapan,

    /// <summary>Output that is still worked on.</summary>
    Draft,

    /// <summary>Output as it shall stand.</summary>
    Final,

    /// <summary>A letter that goes with it: disposisi, surat pengantar, undangan.</summary>
    Surat,

    /// <summary>Evidence that a system outside the office kept the step from going on.</summary>
    Bukti,
}
