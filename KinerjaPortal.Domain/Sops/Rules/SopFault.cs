namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>A place where a sheet breaks a rule.</summary>
/// <param name="StepId">The step concerned; null where the fault is of the whole sheet. It may be a step that does not exist.</param>
/// <param name="Pelaksana">The lane concerned, for the rules about lanes.</param>
public sealed record SopFault(SopRule Rule, Guid? StepId = null, string? Pelaksana = null);
