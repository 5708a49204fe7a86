namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// How far a node has read the event table. A database may commit sequence numbers out of order and leave gaps for
/// good, so a number that was jumped over is asked for again until it appears or has been missing for so long that its
/// transaction must have been rolled back, counted from when this node first saw the gap.
/// </summary>
internal sealed class TailPosition(long last)
{
    /// <summary>Longer than any transaction of the portal lives.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromMinutes(10);

    /// <summary>SQL Server jumps ahead by its identity cache after a crash; more than this is no late transaction.</summary>
    private const long LargestGap = 500;

    private readonly SortedDictionary<long, DateTimeOffset> _missing = [];

    /// <summary>The highest number that was read.</summary>
    public long Last { get; private set; } = last;

    /// <summary>Numbers below <see cref="Last"/> that may still be committed.</summary>
    public IReadOnlyCollection<long> Missing => _missing.Keys;

    /// <summary>Every event up to here is known: who reads on from here skips nothing.</summary>
    public long Safe => _missing.Count == 0 ? Last : _missing.Keys.First() - 1;

    public void Read(long sequence, DateTimeOffset now)
    {
        if (sequence <= Last)
        {
            _missing.Remove(sequence);
            return;
        }

        for (var skipped = Math.Max(Last + 1, sequence - LargestGap); skipped < sequence; skipped++)
        {
            _missing.Add(skipped, now);
        }

        Last = sequence;
    }

    public void GiveUpOld(DateTimeOffset now)
    {
        foreach (var (sequence, _) in _missing.Where(gap => now - gap.Value > GivenUpAfter).ToList())
        {
            _missing.Remove(sequence);
        }
    }
}
