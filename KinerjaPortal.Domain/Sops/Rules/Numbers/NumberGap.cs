namespace KinerjaPortal.Domain.Sops.Rules.Numbers;

/// <summary>Printed numbers that no row has, both ends included.</summary>
public readonly record struct NumberGap(int First, int Last);
