namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>A row before and the same row after; one of them is null for a row that only one sheet has.</summary>
public sealed record StepPair(SopStep? Before, SopStep? After, MatchCertainty Certainty);
