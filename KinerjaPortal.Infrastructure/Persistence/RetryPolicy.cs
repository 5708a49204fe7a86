using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// The retry policy of everything that asks the database, EF's contexts (<see cref="RetryingStrategy"/>) and the connections of the
/// handoff alike: exponential backoff with jitter, bounded in number and in time, because somebody waits at a page.
/// </summary>
internal static class RetryPolicy
{
    public const int MostRetries = 5;

    /// <summary>Nothing is begun anew after so long: what waited for a lock until its own timeout has waited enough.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait before the next attempt; null where there is to be none.</summary>
    /// <param name="failures">How many attempts have failed, this one included.</param>
    /// <param name="elapsed">Since the first attempt began.</param>
    public static TimeSpan? DelayAfter(Exception fault, int failures, TimeSpan elapsed)
    {
        if (failures > MostRetries || elapsed > GiveUpAfter || !TransientFault.Is(fault))
        {
            return null;
        }

        var backoff = s_first * Math.Pow(2, failures - 1);

        // Of two that lost to each other, one must come first the next time.
        return (backoff < s_longest ? backoff : s_longest) * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    /// <param name="work">May run several times, from its beginning each time.</param>
    public static async Task<T> RunAsync<T>(Func<Task<T>> work, ILogger log, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await work();
            }
            catch (Exception fault) when (DelayAfter(fault, failures, Stopwatch.GetElapsedTime(began)) is { } delay)
            {
                log.LogWarning(fault, "A transient fault of the database, attempt {Attempt}; trying again", failures);
                await Task.Delay(delay, cancellationToken);
            }
        }
    }
}
