using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>What came of playing a sheet.</summary>
public abstract record SimulationOutcome
{
    private SimulationOutcome()
    {
    }

    public sealed record Finished(SimulatedRun Run) : SimulationOutcome;

    /// <summary>The sheet cannot be run, and so cannot be played either.</summary>
    public sealed record Faulty(IReadOnlyList<SopFault> Faults) : SimulationOutcome;

    /// <summary>The way through the sheet takes longer than <see cref="SopSimulation.MaxYears"/>.</summary>
    /// <param name="At">The step with which it becomes too long.</param>
    public sealed record TooLong(SopStep At) : SimulationOutcome;
}
