namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// How far a node has read the event table. A database may commit sequence numbers out of order and leave gaps for
/// good, so a number that was jumped over is asked for again until it appears, or until every append that could still bring it
/// has ended (<see cref="AppendLock"/>).
/// </summary>
internal sealed class TailPosition(long last)
{
    /// <summary>SQL Server jumps ahead by its identity cache after a crash; more than this is no late transaction.</summary>
    private const long LargestGap = 500;

    private readonly SortedSet<long> _missing = [];

    /// <summary>The highest number that was read.</summary>
    public long Last { get; private set; } = last;

    /// <summary>Numbers below <see cref="Last"/> that may still be committed.</summary>
    public IReadOnlyCollection<long> Missing => _missing;

    /// <summary>Every event up to here is known: who reads on from here skips nothing.</summary>
    public long Safe => _missing.Count == 0 ? Last : _missing.Min - 1;

    public void Read(long sequence)
    {
        if (sequence <= Last)
        {
            _missing.Remove(sequence);
            return;
        }

        for (var skipped = Math.Max(Last + 1, sequence - LargestGap); skipped < sequence; skipped++)
        {
            _missing.Add(skipped);
        }

        Last = sequence;
    }

    /// <summary>Waits no longer for what is missing: the transactions that took these numbers were rolled back.</summary>
    public void GiveUp() => _missing.Clear();
}
