namespace KinerjaPortal.Bench;

/// <summary>Bytes: of objects that are held, and of the whole process.</summary>
internal readonly record struct Memory(long Managed, long Resident);
