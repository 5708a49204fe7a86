using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// The <see cref="RetryPolicy"/> as EF's execution strategy, the same for both providers. A transaction of several statements must
/// begin inside of it, as <see cref="WriteGate.RunAsync"/> does: EF refuses any other.
/// </summary>
internal sealed class RetryingStrategy(ExecutionStrategyDependencies dependencies)
    : ExecutionStrategy(dependencies, RetryPolicy.MostRetries, DefaultMaxDelay)
{
    private long _began;

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        _began = Stopwatch.GetTimestamp();
    }

    // Says no when the attempts are used up, too: EF then throws the fault itself and does not wrap it.
    protected override bool ShouldRetryOn(Exception exception) => DelayAfter(exception, ExceptionsEncountered.Count + 1) is not null;

    protected override TimeSpan? GetNextDelay(Exception lastException) => DelayAfter(lastException, ExceptionsEncountered.Count);

    private TimeSpan? DelayAfter(Exception fault, int failures) => RetryPolicy.DelayAfter(fault, failures, Stopwatch.GetElapsedTime(_began));
}
