namespace KinerjaPortal.Domain.Sops;

/// <summary>What a step must have before it can be completed, beside the bahan that was asked for as compulsory.</summary>
public enum StepNeed
{
    Nothing,

    /// <summary>A file that came out of this visit: a draft, a final or a letter.</summary>
    OutputFile,
}
