namespace KinerjaPortal.Domain.Cycles;

/// <summary>The person who did something.</summary>
public sealed record Actor(Guid PersonId, string Name);
