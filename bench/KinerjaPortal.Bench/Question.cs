namespace KinerjaPortal.Bench;

/// <summary>What the bench asks of the <see cref="StartupHook"/> inside the portal, as the byte that it sends.</summary>
internal enum Question : byte
{
    None = 0,
    Memory = 1,
    Stages = 2,
    CompiledMethods = 3,
}
