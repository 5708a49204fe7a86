using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>A cycle as it was read, with the hash its next event chains on.</summary>
public sealed record StoredCycle(DocumentCycle Cycle, string LastHash);
