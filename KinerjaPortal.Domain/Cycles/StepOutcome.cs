using KinerjaPortal.Domain.Cycles.Refusals;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>What came of a command on a cycle: it happened, it had happened already, or a <see cref="CycleRefusal"/>.</summary>
public abstract record StepOutcome
{
    private protected StepOutcome()
    {
    }

    /// <summary>It happened; these events say what, and <paramref name="After"/> is the cycle to which they have happened.</summary>
    public sealed record Done(IReadOnlyList<CycleEvent> Events, DocumentCycle After) : StepOutcome;

    /// <summary>The same command came before; this is what came of it then. Nothing happened again.</summary>
    public sealed record Repeated(int Version) : StepOutcome;
}
